package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.processor.testing.Compilation;
import io.expectationsink.processor.testing.Javac;
import io.expectationsink.processor.testing.Message;
import io.expectationsink.processor.testing.WithFiler;
import io.expectationsink.processor.testing.Writers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** How the processors get on with other processors, and with a fault of their own. */
class RoundsTest {

    private static final JavaFileObject SINK = Javac.source("lake.Sink", """
            package lake;

            @Deprecated
            @io.expectationsink.ExpectationSink(table = Tables.ORDERS, checkpoint = "${c}", schema = Tables.class)
            class Sink {}
            """);

    /** Generates a class with a constant, one round after the first. */
    @SupportedAnnotationTypes("java.lang.Deprecated")
    private static final class TablesGenerator extends AbstractProcessor {

        private boolean done;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer file =
                        processingEnv.getFiler().createSourceFile("lake.Tables").openWriter()) {
                    file.write(
                            "package lake; record Tables(String id) { static final String ORDERS = \"lake.orders\"; }");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    @Test
    void a_constant_that_another_processor_generates_is_waited_for() {
        Compilation compilation = Javac.compile(
                List.of(new ExpectationSinkProcessor(), new SinkManifestProcessor(), new TablesGenerator()),
                List.of(SINK),
                List.of());

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Writers.definition(compilation, "lake.SinkWriter").table()).contains("lake.orders");
        assertThat(Writers.definition(compilation, "lake.SinkWriter").schema()).contains("lake.Tables");
    }

    @Test
    void a_type_in_the_signature_of_a_method_is_waited_for() {
        Compilation compilation = Javac.compile(
                List.of(new ExpectationSinkProcessor(), new SinkManifestProcessor(), new TablesGenerator()),
                List.of(Javac.source("lake.Sinks", """
                        package lake;

                        import io.expectationsink.ExpectationSink;
                        import org.apache.spark.sql.*;

                        @Deprecated
                        class Sinks {
                            @ExpectationSink(table = "a", checkpoint = "${root}/a")
                            static Dataset<Tables> orders(Dataset<Tables> rows, java.util.List<Tables[]> tables) {
                                return rows;
                            }

                            @ExpectationSink(table = Tables.ORDERS, checkpoint = "${root}/b")
                            Dataset<Row> lines(Dataset<Row> rows) {
                                return rows;
                            }
                        }
                        """)),
                List.of());

        assertThat(compilation.errors()).isEmpty();
        assertThat(Javac.generated(compilation, "lake.Sinks_ordersWriter"))
                .contains("start(Dataset<Tables> rows, List<Tables[]> tables)");
        assertThat(Writers.definition(compilation, "lake.Sinks_linesWriter").table())
                .contains("lake.orders");
    }

    @Test
    void a_constant_that_nobody_generates_is_the_compilers_to_report() {
        Compilation compilation = Javac.compile(List.of(SINK));

        assertThat(Javac.messages(compilation)).isEmpty();
        assertThat(compilation.errors()).hasSize(2);
    }

    @Test
    void the_first_processor_alone_generates_writers_too() {
        Compilation compilation = Javac.compile(
                List.of(new ExpectationSinkProcessor()), List.of(Javac.source("lake.Sink", """
                        package lake;

                        @io.expectationsink.ExpectationSink(table = "t", checkpoint = "${c}")
                        class Sink {}
                        """)), List.of());

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Javac.generatedNames(compilation)).containsExactly("/SOURCE_OUTPUT/lake/SinkWriter.java");
    }

    @Test
    void a_fault_of_ours_is_one_message_on_each_declaration_that_meets_it() {
        Compilation compilation = Javac.compile(
                WithFiler.faulty(new ExpectationSinkProcessor()), List.of(Javac.source("lake.Sinks", """
                        package lake;

                        import io.expectationsink.ExpectationSink;

                        class Sinks {
                            @ExpectationSink(table = "t", checkpoint = "${c}")
                            class One {}

                            @ExpectationSink(table = "u", checkpoint = "${c}")
                            class Two {}
                        }
                        """)), List.of());

        assertThat(compilation.errors()).hasSize(2);
        assertThat(Javac.messages(compilation))
                .extracting(Message::summary)
                .containsExactly(compilation.expected("ES900 ERROR Sinks.java:7:5", "ES900 ERROR Sinks.java:10:5"));
        assertThat(Javac.messages(compilation).get(0).text())
                .contains("lake.Sinks.One")
                .contains("Please report it")
                .contains("the filer is on strike")
                .contains("at io.expectationsink.processor.");
    }

    @Test
    void each_file_of_the_isolating_processor_has_its_declaration_as_its_one_originating_element() {
        List<List<String>> origins = new ArrayList<>();
        Javac.compile(
                List.of(WithFiler.recording(new ExpectationSinkProcessor(), origins)),
                List.of(Javac.source("lake.Sinks", """
                        package lake;

                        import io.expectationsink.ExpectationSink;

                        class Sinks {
                            @ExpectationSink(table = "one", checkpoint = "${root}/c")
                            class One {}

                            @ExpectationSink(table = "two", checkpoint = "${root}/c")
                            class Two {}
                        }
                        """)),
                List.of());

        assertThat(origins).containsExactlyInAnyOrder(List.of("lake.Sinks.One"), List.of("lake.Sinks.Two"));
    }

    @Test
    void options_are_reported_once_and_not_where_nothing_is_declared() {
        Compilation nothing = Javac.compile("lake.Nothing", "package lake; class Nothing {}", "-Aexpectationsink.x=y");

        assertThat(Javac.messages(nothing)).isEmpty();
    }
}
