package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.expectationsink.processor.testing.Build;
import io.expectationsink.processor.testing.Compilation;
import io.expectationsink.processor.testing.Javac;
import io.expectationsink.processor.testing.Module;
import io.expectationsink.processor.testing.TestCompiler;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifest says what the source silences as the writers have it, and needs no source for it. */
class SilencedInManifestTest {

    private static final String ORDERS = """
            package lake;

            @io.expectationsink.ExpectationSink(table = "sales.orders", checkpoint = "${root}")
            class Orders {}
            """;

    private static final String COSTS = """
            package lake;

            import io.expectationsink.ExpectationSink;

            class Costs {
                @SuppressWarnings("expectationsink:ES201")
                @ExpectationSink(table = "rates", format = "console")
                interface Rates {}

                @ExpectationSink(table = "fees", checkpoint = "${root}")
                interface Fees {}
            }
            """;

    @TempDir
    private Path folder;

    /** As a build tool has it that compiles what has changed, and hands the rest of the module as class files. */
    @Test
    void it_is_kept_of_declarations_that_come_from_class_files() {
        assumeThat(TestCompiler.current())
                .as("a compiler that processes types of class files beside sources")
                .isEqualTo(TestCompiler.JAVAC);
        Module module = Module.compile(folder, Map.of("lake/Orders.java", ORDERS, "lake/Costs.java", COSTS));
        String before = module.manifest();
        new Build(folder).with("lake/Orders.java", ORDERS.replace("sales.orders", "sales.changed"));

        new Build(folder)
                .compile(
                        List.of("lake/Orders.java"),
                        List.of("lake.Costs"),
                        List.of(new SinkManifestProcessor()),
                        "-classpath",
                        module.classes() + File.pathSeparator + Javac.classPath());

        assertThat(module.messages()).isEmpty();
        assertThat(module.manifest())
                .isEqualTo(before.replace("sales.orders", "sales.changed"))
                .contains("\"sales.changed\"", "\"silenced\": [\"ES201\"]");
        assertThat(Module.catalog(module.classes())).hasSize(3);
    }

    @Test
    void nothing_is_known_of_it_without_writers() {
        Compilation compilation = Javac.compile(
                List.of(new SinkManifestProcessor()), List.of(Javac.source("lake.Costs", COSTS)), List.of());

        String manifest = compilation
                .paths("/CLASS_OUTPUT/META-INF/expectation-sink/")
                .filter(path -> path.endsWith(".json"))
                .map(compilation::text)
                .collect(Collectors.joining());
        assertThat(manifest).contains("costs_Rates", "\"silenced\": []").doesNotContain("ES201");
    }
}
