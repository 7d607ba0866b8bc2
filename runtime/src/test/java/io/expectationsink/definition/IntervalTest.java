package io.expectationsink.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 seconds | 30000",
                "1 Second | 1000",
                "INTERVAL 2 minutes | 120000",
                "1 hour 30 minutes | 5400000",
                "1 week 1 day | 691200000",
                "1.5 seconds | 1500",
                ".5 second | 500",
                "1. second | 1000",
                "- . second | 0",
                "0 seconds | 0",
                "500 microseconds | 0",
                "1 minute -30 seconds | 30000",
                "+ 5 seconds | 5000",
                "1 year -12 months 5 seconds | 5000",
                "106751991 days | 9223372022400000",
            })
    void acceptsWhatSparkAccepts(String text, long millis) {
        assertThat(Interval.of(text))
                .isInstanceOfSatisfying(
                        Interval.Valid.class,
                        valid -> assertThat(valid.millis()).isEqualTo(millis));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "30 s | 's' is no unit that Spark knows",
                "30 min | 'min' is no unit that Spark knows",
                "30 secondss | 'secondss' is no unit that Spark knows",
                "30 | '30' has no unit",
                "10s | '10s' is no number",
                "1,000 milliseconds | '1,000' is no number",
                "PT30S | 'pt30s' is no number",
                "'30 seconds' | ''30' is no number",
                "1.5 minutes | only seconds may have a fraction, not 'minutes'",
                "0.0123456789 seconds | '0.0123456789' has more than nine digits after the point",
                "interval | it holds no number and no unit",
                "interval5 seconds | a space is missing after 'interval'",
                "5 seconds - | '-' is no number",
                ". seconds | '.' is no number",
            })
    void saysWhatIsWrong(String text, String reason) {
        assertThat(Interval.of(text)).isEqualTo(new Interval.Malformed(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\u0001\n"})
    void isMalformedWhenBlank(String text) {
        assertThat(Interval.of(text)).isInstanceOf(Interval.Malformed.class);
    }

    @ParameterizedTest
    @CsvSource({"1 month, 1", "2 years, 24", "-1 month, -1", "1 month 3 days, 1"})
    void keepsMonthsApart(String text, int months) {
        assertThat(Interval.of(text)).isEqualTo(new Interval.Months(months));
    }

    @ParameterizedTest
    @CsvSource({"-5 seconds, -5000", "1 second -1 minute, -59000", "-1 microsecond, -1"})
    void isNegativeByItsTotal(String text, long millis) {
        assertThat(Interval.of(text)).isEqualTo(new Interval.Negative(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808 microseconds",
                "9223372036854775807 seconds",
                "106751992 days",
                "2147483648 days",
                "-5 days 2147483650 days"
            })
    void overflowsWhereSparkDoes(String text) {
        assertThat(Interval.of(text)).isEqualTo(new Interval.Overflow());
    }
}
