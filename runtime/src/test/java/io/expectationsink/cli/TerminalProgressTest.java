package io.expectationsink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();
    private final TerminalProgress progress =
            new TerminalProgress(new PrintStream(written, true, StandardCharsets.UTF_8), clock::get);

    private void after(long millis, String step, long done, OptionalLong total) {
        clock.addAndGet(Duration.ofMillis(millis).toNanos());
        progress.report(step, done, total);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsShortShowsNothing() {
        after(50, "listing offsets", 3, OptionalLong.of(3));
        after(50, "reading", 1, OptionalLong.of(7));
        progress.clear();

        assertThat(written()).isEmpty();
    }

    @Test
    void whatIsLongShowsOneLineThatIsWrittenOver() {
        after(500, "listing state", 1_000, OptionalLong.empty());
        after(10, "listing state", 2_000, OptionalLong.empty());
        after(300, "reading", 4, OptionalLong.of(9));
        progress.clear();

        assertThat(written()).isEqualTo("\r\u001b[Klisting state 1000\r\u001b[Kreading 4 of 9\r\u001b[K");
    }
}
