package io.expectationsink.processor.docs;

import io.expectationsink.processor.testing.Javac;
import io.expectationsink.processor.testing.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/**
 * A Java block of a document as sources that a compiler takes.
 *
 * @param block the block
 * @param before the declarations of the same document that it may refer to, by their names
 */
record Example(Block block, Map<String, String> before) {

    private static final Pattern HAS_HEAD = Pattern.compile("(?m)^(package|import) ");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);$");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public )?(?:final |abstract )?(?:class|record|@?interface|enum) (\\w+)");

    /** What an example may refer to when it names no imports of its own. */
    private static final String IMPORTS = String.join(
            " ",
            "import io.expectationsink.*;",
            "import io.expectationsink.OutputMode;",
            "import io.expectationsink.Option;",
            "import io.expectationsink.SaveMode;",
            "import io.expectationsink.Trigger;",
            "import io.expectationsink.catalog.*;",
            "import io.expectationsink.checkpoint.*;",
            "import io.expectationsink.definition.*;",
            "import io.expectationsink.exception.*;",
            "import io.expectationsink.monitor.*;",
            "import io.expectationsink.lifecycle.*;",
            "import io.expectationsink.rule.Finding;",
            "import io.expectationsink.runtime.*;",
            "import java.time.*;",
            "import java.util.*;",
            "import org.apache.spark.sql.*;",
            "import org.apache.spark.sql.streaming.StreamingQuery;",
            "import static org.apache.spark.sql.functions.*;");

    private static final String FIELDS = "SparkSession spark; SinkContext context; Dataset<Row> rows; "
            + "StreamingQuery query; OrdersWriter writer; SinkDefinition definition; String location; "
            + "Checkpoints checkpoints; CheckpointBackup backup; String backups; String place; "
            + "void page(String sink, String why) {}";

    /** What fragments refer to and no document needs to declare. */
    private static final String ORDERS = IMPORTS
            + " @ExpectationSink(table = \"sales.orders\", checkpoint = \"${checkpoint.root}/orders\")"
            + " final class Orders {}";

    /** The name of the block's first type, qualified by its package; for parts, of the type around them. */
    String name() {
        if (block.marker().shape() != Marker.Shape.SOURCE) {
            return "Example";
        }
        Matcher type = TYPE.matcher(block.text());
        if (!type.find()) {
            throw new AssertionError(block.place() + ": a source without a type; mark it as a part, or declare one");
        }
        Matcher packages = PACKAGE.matcher(block.text());
        return packages.find() ? packages.group(1) + "." + type.group(1) : type.group(1);
    }

    /** What stands above the block in its source: one line, or none. */
    private String head() {
        return switch (block.marker().shape()) {
            case SOURCE -> HAS_HEAD.matcher(block.text()).find() ? "" : IMPORTS + "\n";
            case ANNOTATION -> IMPORTS + "\n";
            case ATTRIBUTE -> IMPORTS + " @ExpectationSink(table = \"sales.orders\", checkpoint = \"${root}\",\n";
            case FRAGMENT -> IMPORTS + " final class Example { " + FIELDS + " void run() throws Exception {\n";
        };
    }

    /** What stands below it. */
    private String foot() {
        return switch (block.marker().shape()) {
            case SOURCE -> "";
            case ANNOTATION -> "final class Example {}\n";
            case ATTRIBUTE -> ") final class Example {}\n";
            case FRAGMENT -> "} }\n";
        };
    }

    /** The source. */
    String source() {
        return head() + block.text() + foot();
    }

    /**
     * Compiles it with the processors, and the declarations before it where it is a fragment.
     *
     * @return what the compiler says: the kind and the id of a rule's message, and of any other its place in the document
     *     and its text
     */
    Set<String> reports() {
        List<JavaFileObject> sources = new ArrayList<>(List.of(Javac.source(name(), source())));
        if (block.marker().shape() == Marker.Shape.FRAGMENT) {
            before.forEach((name, source) -> sources.add(Javac.source(name, source)));
            if (!before.containsKey("Orders")) {
                sources.add(Javac.source("Orders", ORDERS));
            }
        }
        // Under -Werror a warning would be an error more.
        String[] options = block.marker().reports().isEmpty() ? Javac.STRICT : new String[] {"-Xlint:all"};
        return Javac.compile(sources, options).diagnostics().stream()
                .map(this::report)
                .collect(Collectors.toSet());
    }

    private String report(Message message) {
        if (message.isOurs()) {
            return message.kind() + " " + message.id();
        }
        long line = block.line() + message.line() - head().lines().count();
        return message.kind() + " at " + block.file() + ":" + line + ": " + message.text();
    }
}
