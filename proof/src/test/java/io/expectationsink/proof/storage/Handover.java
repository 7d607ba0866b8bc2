package io.expectationsink.proof.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.testing.Figures;
import java.time.Duration;

/** That a second driver is refused while the first one lives, and goes on where that was killed. */
public record Handover(LakeProcess first, LakeProcess second, Figures figures) {

    /** Kills the first driver, which has just been given the numbers; the second one has written them in the end. */
    public void takesPlace(long from, long until) throws Exception {
        long began = System.nanoTime();
        assertThat(second.ask("start"))
                .startsWith("failed START_REFUSED [ES213]")
                .contains("in use by process " + first.pid());
        figures.line(
                "second start, the first of its JVM, refused after %d ms",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        first.ask("add " + from + " " + until);
        first.kill();
        String taken = second.ask("start");
        assertThat(taken).startsWith("started");
        figures.line("after its owner was killed, %s ms later", taken);
        assertThat(second.ask("drain")).isEqualTo("drained");
        assertThat(second.ask("rows")).isEqualTo(until + " " + until);
    }
}
