package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.processor.testing.Compilation;
import io.expectationsink.processor.testing.Javac;
import io.expectationsink.processor.testing.Message;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a declaration is reported for itself, and not again wherever its writer is used. */
class OneMessagePerCauseTest {

    private static final JavaFileObject USER = Javac.source("lake.Pipeline", """
            package lake;

            import io.expectationsink.runtime.SinkContext;
            import org.apache.spark.sql.Dataset;
            import org.apache.spark.sql.streaming.StreamingQuery;

            class Pipeline {
                final SinkWriter field;

                Pipeline(SinkContext context) {
                    field = new SinkWriter(context);
                }

                StreamingQuery run(Dataset<?> rows) {
                    return field.start(rows);
                }
            }
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @ExpectationSink(table = "t") class Sink {}                                     | ES201
                    @ExpectationSink(table = "t-t", checkpoint = "${c}") class Sink {}                | ES401
                    @ExpectationSink(table = "t", checkpoint = "${c}") @interface Sink {}             | ES101
                    @ExpectationSink(table = "t", checkpoint = "${c}", trigger = @Trigger(processingTime = "x")) class Sink {} | ES302
                    """)
    void a_class_that_uses_the_writer_of_a_broken_sink_has_no_errors_of_its_own(String declaration, String id) {
        Compilation compilation = Javac.compile(List.of(USER, sink(declaration)));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(Javac.messages(compilation)).extracting(Message::id).containsExactly(id);
    }

    @Test
    void all_findings_of_all_declarations_are_reported_at_once() {
        Compilation compilation = Javac.compile(
                List.of(sink("@ExpectationSink(table = \"t\") class Sink {}"), Javac.source("lake.Others", """
                        package lake;

                        import io.expectationsink.*;

                        class Others {
                            @ExpectationSink
                            static class Two {}

                            @ExpectationSink(table = "t-t", outputMode = OutputMode.UPDATE)
                            private static class Three {}
                        }
                        """)));

        assertThat(Javac.messages(compilation))
                .extracting(Message::summary)
                .containsExactlyInAnyOrder(compilation.expected(
                        "ES201 ERROR Sink.java:3:1",
                        "ES104 ERROR Others.java:6:5",
                        "ES201 ERROR Others.java:6:5",
                        "ES102 ERROR Others.java:9:5",
                        "ES201 ERROR Others.java:9:5",
                        "ES304 ERROR Others.java:9:60",
                        "ES401 ERROR Others.java:9:30"));
        assertThat(compilation.errors()).hasSize(7);
    }

    @Test
    void what_the_compiler_cannot_resolve_is_the_compilers_to_report() {
        Compilation compilation = Javac.compile(List.of(sink("""
                @ExpectationSink(
                        table = Missing.TABLE,
                        kind = SinkKind.NONE,
                        trigger = @Trigger(processingTime = Absent.EVERY),
                        partitionBy = {"a", Absent.COLUMN},
                        options = @Option(key = Absent.KEY, value = "v"))
                class Sink {}
                """)));

        assertThat(Javac.messages(compilation)).isEmpty();
        assertThat(compilation.errors()).isNotEmpty();
    }

    @Test
    void a_misspelt_schema_class_is_the_compilers_to_report() {
        Compilation compilation =
                Javac.compile(List.of(sink("@ExpectationSink(table = \"t\", schema = Rwo.class) class Sink {}")));

        assertThat(Javac.messages(compilation)).isEmpty();
        assertThat(compilation.errors()).hasSize(1);
    }

    private static JavaFileObject sink(String declaration) {
        return Javac.source("lake.Sink", "package lake;\nimport io.expectationsink.*;\n" + declaration);
    }
}
