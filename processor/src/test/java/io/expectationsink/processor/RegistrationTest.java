package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.expectationsink.catalog.CatalogEntry;
import io.expectationsink.processor.testing.Compilation;
import io.expectationsink.processor.testing.Formatted;
import io.expectationsink.processor.testing.Javac;
import io.expectationsink.processor.testing.Module;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the catalog finds the sinks of a module, whatever else has been compiled before, after or beside it. */
class RegistrationTest {

    private static final String ORDERS = """
            package lake;

            import io.expectationsink.ExpectationSink;

            @ExpectationSink(table = "sales.orders", checkpoint = "${root}")
            class Orders {}
            """;

    private static final String COSTS = ORDERS.replace("orders", "costs").replace("Orders", "Costs");

    @TempDir
    private Path folder;

    private Module module() {
        Module module = Module.compile(folder, Map.of("lake/Orders.java", ORDERS, "lake/Costs.java", COSTS));
        assertThat(module.messages()).isEmpty();
        return module;
    }

    @Test
    void the_provider_is_formatted_and_named_after_what_is_declared() {
        Compilation compilation =
                Javac.compile(List.of(Javac.source("lake.Orders", ORDERS), Javac.source("lake.Costs", COSTS)));
        Compilation unnamed = Javac.compile("Orders", ORDERS.replace("package lake;", ""));

        assertThat(providers(compilation)).hasSize(1).allSatisfy(name -> {
            assertThat(name).matches("lake\\.ExpectationSinkModule_[0-9a-f]{8}");
            Formatted.assertFormatted(name, Javac.generated(compilation, name));
        });
        assertThat(providers(unnamed)).hasSize(1).allSatisfy(name -> {
            assertThat(name).matches("ExpectationSinkModule_[0-9a-f]{8}");
            Formatted.assertFormatted(name, Javac.generated(unnamed, name));
        });
    }

    @Test
    void the_provider_of_a_named_module_is_named_after_the_module_alone() {
        Module module = compileNamed("acme.lake", Map.of("lake/Orders.java", ORDERS, "lake/Costs.java", COSTS));

        assertThat(module.messages()).isEmpty();
        assertThat(Module.catalog(module.classes()))
                .extracting(CatalogEntry::name, CatalogEntry::module)
                .containsExactly(
                        tuple("costs", "acme.lake.ExpectationSinkModule"),
                        tuple("orders", "acme.lake.ExpectationSinkModule"));
    }

    @Test
    void the_sinks_of_tests_stand_next_to_those_of_the_named_module_that_they_are_compiled_into(@TempDir Path tests) {
        Module main = compileNamed("lake", Map.of("lake/Orders.java", ORDERS));
        Module test = Module.compile(
                tests,
                Map.of("lake/TestOrders.java", ORDERS.replace("class Orders", "class TestOrders")),
                "--module-path",
                main.classes().toString(),
                "--add-modules",
                "lake",
                "--patch-module",
                "lake=" + tests.resolve("src"),
                "--add-reads",
                "lake=ALL-UNNAMED");

        assertThat(main.messages()).isEmpty();
        assertThat(test.messages()).isEmpty();
        assertThat(Module.catalog(test.classes(), main.classes()))
                .extracting(CatalogEntry::name)
                .containsExactly("orders", "testOrders");
    }

    @Test
    void declarations_of_later_rounds_are_in_the_manifest_too() {
        Compilation compilation = Javac.compile(
                Stream.concat(Javac.processors().stream(), Stream.of(new LaterSink("lake.Later")))
                        .toList(),
                List.of(Javac.source(
                        "lake.Orders", ORDERS.replace("@ExpectationSink", "@Deprecated @ExpectationSink"))),
                List.of(Javac.STRICT));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.text("/CLASS_OUTPUT/META-INF/expectation-sink/review.txt"))
                .contains("orders.kind", "later.kind");
        assertThat(providers(compilation)).hasSize(1);
    }

    @Test
    void the_first_processor_alone_leaves_writers_and_nothing_else() {
        Compilation compilation = Javac.compile(
                List.of(new ExpectationSinkProcessor()), List.of(Javac.source("lake.Orders", ORDERS)), List.of());

        assertThat(compilation.files().keySet())
                .containsExactlyInAnyOrder(
                        "/SOURCE_OUTPUT/lake/OrdersWriter.java",
                        "/CLASS_OUTPUT/lake/Orders.class",
                        "/CLASS_OUTPUT/lake/OrdersWriter.class");
    }

    @Test
    void the_sinks_of_tests_stand_next_to_those_that_are_tested(@TempDir Path tests) {
        Module main = module();
        Module test = Module.compile(
                tests,
                Map.of("lake/TestOrders.java", ORDERS.replace("class Orders", "class TestOrders")),
                "-classpath",
                Javac.classPath() + File.pathSeparator + main.classes());

        assertThat(test.messages()).isEmpty();
        assertThat(Module.catalog(test.classes(), main.classes()))
                .extracting(CatalogEntry::name)
                .containsExactly("costs", "orders", "testOrders");
    }

    @Test
    void what_is_there_twice_counts_once_and_the_first_counts(@TempDir Path copy) {
        Module first = module();
        Module second = Module.compile(copy, Map.of("lake/Orders.java", ORDERS.replace("sales.orders", "sales.other")));

        assertThat(Module.catalog(first.classes(), first.classes(), second.classes()))
                .filteredOn(sink -> sink.name().equals("orders"))
                .extracting(sink -> sink.definition().table().orElseThrow())
                .containsExactly("sales.orders");
    }

    @Test
    void the_manifest_of_an_earlier_build_with_other_sinks_is_not_read() {
        module();
        Module rebuilt = Module.compile(folder, Map.of("lake/Orders.java", ORDERS));

        assertThat(rebuilt.resources().keySet())
                .filteredOn(name -> name.endsWith(".json"))
                .hasSize(2);
        assertThat(Module.catalog(rebuilt.classes()))
                .extracting(CatalogEntry::name)
                .containsExactly("orders");
    }

    private Module compileNamed(String name, Map<String, String> sources) {
        Map<String, String> all = new LinkedHashMap<>(sources);
        all.put("module-info.java", "module " + name + " {}");
        return Module.compile(folder, all, "--add-reads", name + "=ALL-UNNAMED");
    }

    private static List<String> providers(Compilation compilation) {
        return Javac.generatedNames(compilation)
                .filter(name -> name.contains("ExpectationSinkModule"))
                .map(name -> name.replaceAll("^/SOURCE_OUTPUT/|\\.java$", "").replace('/', '.'))
                .toList();
    }

    /** Generates a declaration, one round after the first. */
    @SupportedAnnotationTypes("java.lang.Deprecated")
    private static final class LaterSink extends AbstractProcessor {

        private final String name;
        private boolean done;

        LaterSink(String name) {
            this.name = name;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer file =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    file.write(ORDERS.replace("class Orders", "class Later").replace("sales.orders", "sales.later"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
