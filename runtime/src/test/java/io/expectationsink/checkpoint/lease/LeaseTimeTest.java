package io.expectationsink.checkpoint.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeaseTimeTest {

    @ParameterizedTest
    @CsvSource({
        "30s, PT30S",
        "2 m, PT2M",
        "1500ms, PT1.5S",
        "1S, PT1S",
        "10m, PT10M",
        "off, PT0S",
        "0, PT0S",
        "0s, PT0S"
    })
    void readsTimes(String text, Duration time) {
        assertThat(LeaseTime.of(text)).hasValue(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "999ms", "11m", "-1s", "1h", "s", "none", "1.5s", "99999999999s"})
    void refusesOthers(String text) {
        assertThat(LeaseTime.of(text)).isEmpty();
    }
}
