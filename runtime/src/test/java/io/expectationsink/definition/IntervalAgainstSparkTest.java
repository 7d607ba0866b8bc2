package io.expectationsink.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.execution.streaming.ProcessingTimeTrigger;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;

/** Holds {@link Interval} against Spark's own parser. */
class IntervalAgainstSparkTest {

    private static final int INPUTS = 60_000;

    private static final List<String> SPACES =
            List.of(" ", " ", " ", "  ", "\t", "\n", "\u000B", "\u001C", "\u001F", "\r\n");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "5",
            "30",
            "007",
            "-5",
            "+5",
            "- 5",
            "-",
            "+",
            ".",
            "1.5",
            ".5",
            "-.5",
            "5.",
            "0.123456789",
            "0.1234567891",
            "2147483647",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "106751991",
            "106751992",
            "153722867280",
            "1e5",
            "1,000",
            "0.0000001",
            "-2147483648",
            "-9223372036854775807",
            "500");
    private static final List<String> UNITS = List.of(
            "year",
            "years",
            "month",
            "Months",
            "week",
            "weeks",
            "day",
            "DAYS",
            "hour",
            "hours",
            "minute",
            "minutes",
            "second",
            "seconds",
            "Second",
            "millisecond",
            "milliseconds",
            "microsecond",
            "microseconds",
            "nanosecond",
            "s",
            "sec",
            "min",
            "ms",
            "h",
            "secondss",
            "wee\u212A",
            "hour\u0131",
            "");
    private static final List<String> FRAGMENTS = List.of(
            " ", "interval", "5", ".", "-", "+", "second", "s", "day", "month", "1.5", "\t", "\u00A0", "é", "x", "'");
    private static final List<String> NOISE = List.of(
            " ",
            "\t",
            "\u0000",
            "\u007F",
            "\u0085",
            "\u00A0",
            "\u2003",
            "s",
            "S",
            "5",
            ".",
            "-",
            "+",
            ",",
            "'",
            "é",
            "\uD83D\uDE00",
            "m",
            "d",
            "\u001D",
            "\u0130",
            "interval ");

    private final Fragments fragments = new Fragments(20_261_122L, FRAGMENTS, NOISE);

    @Test
    void agreesOnTextsOfTheGrammar() {
        int accepted = 0;
        for (int i = 0; i < INPUTS; i++) {
            accepted += agreesOn(pairs());
        }
        assertThat(accepted).as("accepted texts").isBetween(INPUTS / 20, INPUTS);
    }

    @Test
    void agreesOnMutatedTexts() {
        for (int i = 0; i < INPUTS; i++) {
            agreesOn(fragments.mutate(pairs()));
        }
    }

    @Test
    void agreesOnRandomTexts() {
        for (int i = 0; i < INPUTS; i++) {
            agreesOn(fragments.sequence());
        }
    }

    private String pairs() {
        StringBuilder text = new StringBuilder(fragments.nextInt(4) == 0 ? "Interval " : "");
        int pairs = 1 + fragments.nextInt(4);
        for (int i = 0; i < pairs; i++) {
            text.append(fragments.pick(NUMBERS))
                    .append(fragments.pick(SPACES))
                    .append(fragments.pick(UNITS))
                    .append(fragments.pick(SPACES));
        }
        return text.toString();
    }

    private static int agreesOn(String text) {
        OptionalLong spark = spark(text);
        OptionalLong ours = Interval.of(text) instanceof Interval.Valid valid
                ? OptionalLong.of(valid.millis())
                : OptionalLong.empty();
        assertThat(ours).as("milliseconds of [%s]", text).isEqualTo(spark);
        return spark.isPresent() ? 1 : 0;
    }

    private static OptionalLong spark(String text) {
        try {
            return OptionalLong.of(((ProcessingTimeTrigger) Trigger.ProcessingTime(text)).intervalMs());
        } catch (IllegalArgumentException | ArithmeticException e) {
            return OptionalLong.empty();
        }
    }
}
