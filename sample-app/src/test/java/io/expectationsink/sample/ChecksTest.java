package io.expectationsink.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Checks checks = new Checks(new Page(new PrintStream(printed, true, StandardCharsets.UTF_8)));

    @Test
    void equalValuesPass() {
        checks.equal("rows", 3L, 3L);

        assertThat(checks.passed()).isTrue();
    }

    @Test
    void aDifferenceFailsAndSaysWhich() {
        checks.equal("rows", 3L, 4L);
        checks.equal("files", 1L, 1L);

        assertThat(checks.passed()).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("WRONG  rows: expected 3, found 4");
    }
}
