package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.processor.testing.Compilation;
import io.expectationsink.processor.testing.Javac;
import io.expectationsink.processor.testing.Message;
import org.junit.jupiter.api.Test;

class PositionsTest {

    @Test
    void a_missing_value_is_reported_on_the_annotation() {
        Compilation compilation = Javac.compile("aviation.BirdStrikes", """
                package aviation;

                import io.expectationsink.ExpectationSink;

                @ExpectationSink(table = "aviation.bird_strikes")
                public final class BirdStrikes {}
                """);

        assertThat(compilation.errors()).hasSize(1);
        assertThat(Javac.messages(compilation))
                .extracting(Message::summary)
                .containsExactly(compilation.expected("ES201 ERROR BirdStrikes.java:5:1"));
        assertThat(Javac.messages(compilation).get(0).text()).isEqualTo("""
                [ES201] streaming sink 'birdStrikes' (table aviation.bird_strikes) has no checkpoint.
                  Without one Spark refuses to start it, or restarts it from the beginning and duplicates rows.
                  Add checkpoint = "…" (dedicated, on durable storage), or lower the rule with \
                -Aexpectationsink.severity=ES201=warn.
                  See docs/rules.md#ES201""");
    }

    @Test
    void a_value_is_reported_where_it_stands() {
        Compilation compilation = Javac.compile("aviation.BirdStrikes", """
                package aviation;

                import io.expectationsink.ExpectationSink;

                @ExpectationSink(
                        table = "aviation.bird_strikes",
                        checkpoint = " ")
                public final class BirdStrikes {}
                """);

        assertThat(Javac.messages(compilation))
                .extracting(Message::summary)
                .containsExactly(compilation.expected("ES201 ERROR BirdStrikes.java:7:22"));
    }

    @Test
    void an_element_of_a_list_is_reported_where_it_stands() {
        Compilation compilation = Javac.compile("aviation.BirdStrikes", """
                package aviation;

                import io.expectationsink.*;

                @ExpectationSink(
                        table = "aviation.bird_strikes",
                        kind = SinkKind.BATCH,
                        format = "parquet",
                        partitionBy = {"year", "${"},
                        bucketBy = @BucketBy(
                                buckets = 4,
                                columns = {"state", "city", "${}"}),
                        sortBy = "${ }",
                        options = @Option(
                                key = "${1}",
                                value = "${a:-${b}}"))
                public final class BirdStrikes {}
                """);

        assertThat(Javac.messages(compilation))
                .extracting(Message::summary)
                .containsExactly(compilation.expected(
                        "ES106 ERROR BirdStrikes.java:9:32",
                        "ES106 ERROR BirdStrikes.java:12:45",
                        "ES106 ERROR BirdStrikes.java:13:18",
                        "ES106 ERROR BirdStrikes.java:15:23",
                        "ES106 ERROR BirdStrikes.java:16:25"));
    }

    @Test
    void within_a_record_the_text_says_where_because_not_every_compiler_does() {
        Compilation compilation = Javac.compile("aviation.BirdStrike", """
                package aviation;

                @io.expectationsink.ExpectationSink(table = "aviation.bird_strikes", checkpoint = "")
                public record BirdStrike(String state) {}
                """);

        assertThat(Javac.messages(compilation)).singleElement().satisfies(message -> {
            assertThat(message.summary()).isEqualTo(compilation.expected("ES201 ERROR BirdStrike.java:3:83"));
            assertThat(message.text()).endsWith("\n  Declared on aviation.BirdStrike, checkpoint");
        });
    }
}
