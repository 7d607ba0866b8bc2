package io.expectationsink.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A JVM that hangs cannot hang whoever waits for it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChildJvmTest {

    private static final Duration SHORT = Duration.ofSeconds(2);

    /** Says a line, and does nothing more, or ends. */
    static final class Silent {

        private static final String HANGS = "hangs";

        private Silent() {}

        public static void main(String[] arguments) throws Exception {
            System.out.println("the last line");
            if (arguments[0].equals(HANGS)) {
                new CountDownLatch(1).await();
            }
        }
    }

    @Test
    void isKilledWhenALineDoesNotCome() throws Exception {
        try (ChildJvm silent = ChildJvm.start(Silent.class, Silent.HANGS)) {
            assertThatThrownBy(() -> silent.await("no such line", SHORT))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The JVM was killed after 2 s without the line 'no such line'; its last lines:\n"
                            + "the last line");
            assertThat(silent.exitCode()).isNotZero();
        }
    }

    @Test
    void isKilledWhenItDoesNotEnd() throws Exception {
        try (ChildJvm silent = ChildJvm.start(Silent.class, Silent.HANGS)) {
            silent.await("the last");
            assertThatThrownBy(() -> silent.exitCode(SHORT))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The JVM was killed after 2 s; its last lines:\nthe last line");
        }
    }

    @Test
    void tellsWhenItHasEndedByItself() throws Exception {
        try (ChildJvm silent = ChildJvm.start(Silent.class, "ends")) {
            assertThatThrownBy(() -> silent.await("no such line"))
                    .hasMessage("The JVM has ended without the line 'no such line'; its last lines:\nthe last line");
            assertThat(silent.exitCode()).isZero();
        }
    }
}
