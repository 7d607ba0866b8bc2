package io.expectationsink.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(new LogLine()
                        .add("sink", "orders")
                        .add("condition", Optional.empty())
                        .add("batch", OptionalLong.empty())
                        .add("rowsIn", OptionalLong.of(3)))
                .hasToString("sink=orders rowsIn=3");
    }

    @Test
    void staysOneLineWhateverAValueHolds() {
        assertThat(new LogLine().add("message", "a \"b\" \\ c\u0007\td\r\nevent=forged sink=other"))
                .hasToString("message=\"a \\\"b\\\" \\\\ c  d\"");
        assertThat(new LogLine().add("message", "")).hasToString("message=\"\"");
        assertThat(new LogLine().add("message", "x ".repeat(1_000)).toString()).hasSizeLessThan(520);
    }
}
