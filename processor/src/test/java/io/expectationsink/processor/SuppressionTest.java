package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.processor.testing.Compilation;
import io.expectationsink.processor.testing.Formatted;
import io.expectationsink.processor.testing.Javac;
import io.expectationsink.processor.testing.Message;
import io.expectationsink.processor.testing.Writers;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void a_warning_is_silenced_on_the_type_or_around_it_and_so_is_the_start() {
        Compilation compilation = Javac.compile("lake.Outer", """
                package lake;

                import io.expectationsink.*;

                @SuppressWarnings({"unused", "expectationsink:ES201"})
                class Outer {
                    @ExpectationSink(table = "t", format = "console")
                    static class Around {}

                    @ExpectationSink(table = "t", checkpoint = "${c}")
                    static class Unconcerned {}
                }

                @SuppressWarnings("expectationsink:ES201")
                @ExpectationSink(table = "t", format = "memory")
                class On {}
                """, Javac.STRICT);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Writers.definition(compilation, "lake.Outer_AroundWriter").suppress())
                .containsExactly("ES201");
        assertThat(Writers.definition(compilation, "lake.OnWriter").suppress()).containsExactly("ES201");
        assertThat(Writers.definition(compilation, "lake.Outer_UnconcernedWriter")
                        .suppress())
                .isEmpty();
    }

    @Test
    void a_writer_is_marked_with_what_is_silenced_and_with_nothing_that_is_not() {
        Compilation compilation = Javac.compile("lake.Sinks", """
                package lake;

                import io.expectationsink.*;

                @SuppressWarnings({"expectationsink:ES201", "expectationsink:ES427", "expectationsink:ES416"})
                class Sinks {
                    @ExpectationSink(table = "t", format = "console", name = "sinks_Two")
                    static class Two {}

                    @ExpectationSink(table = "t", format = "console")
                    static class One {}

                    @ExpectationSink(table = "t", checkpoint = "${c}")
                    static class None {}
                }
                """, Javac.STRICT);

        assertThat(compilation.diagnostics()).isEmpty();
        String two = Javac.generated(compilation, "lake.Sinks_TwoWriter");
        String one = Javac.generated(compilation, "lake.Sinks_OneWriter");
        assertThat(two).contains("\n@Silenced({\"ES201\", \"ES427\"})\nfinal class Sinks_TwoWriter");
        assertThat(one).contains("\n@Silenced(\"ES201\")\nfinal class Sinks_OneWriter");
        assertThat(Javac.generated(compilation, "lake.Sinks_NoneWriter")).doesNotContain("Silenced");
        Formatted.assertFormatted("two", two);
        Formatted.assertFormatted("one", one);
    }

    @Test
    void an_error_cannot_be_silenced() {
        Compilation compilation = Javac.compile("lake.Sink", """
                package lake;

                @SuppressWarnings("expectationsink:ES201")
                @io.expectationsink.ExpectationSink(table = "t")
                class Sink {}
                """);

        assertThat(Javac.messages(compilation))
                .extracting(Message::summary)
                .containsExactly(compilation.expected("ES201 ERROR Sink.java:4:1"));
    }

    @Test
    void other_tokens_silence_nothing() {
        Compilation compilation = Javac.compile("lake.Sink", """
                package lake;

                @SuppressWarnings({"all", "ES201", "expectationsink", "expectationsink:ES202"})
                @io.expectationsink.ExpectationSink(table = "t", format = "console")
                class Sink {}
                """);

        assertThat(Javac.messages(compilation))
                .extracting(Message::summary)
                .containsExactly(compilation.expected("ES201 MANDATORY_WARNING Sink.java:4:1"));
    }
}
