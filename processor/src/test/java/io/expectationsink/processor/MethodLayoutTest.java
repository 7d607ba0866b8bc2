package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.processor.testing.Build;
import io.expectationsink.processor.testing.Formatted;
import io.expectationsink.processor.testing.Javac;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layout of a writer's method depends on how long the declaring one's signature is. */
class MethodLayoutTest {

    private static final int METHODS = 200;
    private static final List<String> TYPES =
            List.of("int", "String", "Map<String, List<Integer>>", "Dataset<Row>", "T", "long[]", "Map.Entry<T, ?>");
    private static final List<String> EXCEPTIONS = List.of(
            "IOException",
            "InterruptedException",
            "java.util.concurrent.TimeoutException",
            "ClassNotFoundException",
            "java.net.URISyntaxException",
            "java.security.GeneralSecurityException");
    private static final List<String> KINDS = List.of("STREAMING", "BATCH", "AUTO");

    @TempDir
    private Path folder;

    private final Random random = new Random(3);

    @Test
    void a_writer_is_as_the_formatter_would_leave_it_whatever_the_length_of_the_signature() {
        String methods = IntStream.range(0, METHODS).mapToObj(this::method).collect(Collectors.joining("\n"));
        Build build = new Build(folder).with("lake/Lake.java", """
                package lake;

                import io.expectationsink.*;
                import java.io.IOException;
                import java.util.*;
                import org.apache.spark.sql.*;

                public class Lake {
                %s
                }
                """.formatted(methods));

        assertThat(build.compile(List.of("lake/Lake.java"), Javac.processors(), "-classpath", Javac.classPath()))
                .isEmpty();

        // One more is that of the module.
        assertThat(build.generated()).hasSize(METHODS + 1);
        build.generated().forEach(Formatted::assertFormatted);
    }

    private String method(int number) {
        String parameters = Stream.concat(
                        Stream.of("T first"),
                        IntStream.range(0, random.nextInt(15)).mapToObj(index -> pick(TYPES) + " " + name() + index))
                .collect(Collectors.joining(", "));
        String exceptions =
                EXCEPTIONS.stream().filter(each -> random.nextInt(3) == 0).collect(Collectors.joining(", "));
        String kind = pick(KINDS);
        return "@ExpectationSink(table = \"t" + number + "\", kind = SinkKind." + kind
                + (kind.equals("BATCH") ? "" : ", checkpoint = \"${root}/c\"") + ") public "
                + (random.nextBoolean() ? "static " : "") + "<" + typeParameters() + "> Dataset<T> " + name() + number
                + "(" + parameters + ")" + (exceptions.isEmpty() ? "" : " throws " + exceptions) + " { return null; }";
    }

    private String typeParameters() {
        return random.nextInt(4) > 0
                ? "T"
                : "T extends Comparable<T> & java.io.Serializable, U extends Map<T, List<T>>";
    }

    private String name() {
        return "n".repeat(1 + random.nextInt(25));
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
