package io.expectationsink.proof.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.testing.Figures;
import java.time.Duration;

/** That a policy outlasts storage that is away for longer than the first waits. */
public final class OutageProof {

    private final LakeProcess driver;
    private final Figures figures;

    /** Takes down, or up, what the test is about. */
    @FunctionalInterface
    public interface Step {

        void take() throws Exception;
    }

    /** For a driver, whose sink is supervised from now on. */
    public OutageProof(LakeProcess driver, Figures figures) throws Exception {
        this.driver = driver;
        this.figures = figures;
        assertThat(driver.ask("supervise")).isEqualTo("supervised");
        assertThat(driver.ask("recover")).isEqualTo("drained after 0 failures");
    }

    /** Takes it down until the query and two restarts have failed, while the numbers are added. */
    public void outlasts(String what, Step down, Step up, long from, long until) throws Exception {
        long began = System.nanoTime();
        down.take();
        driver.ask("add " + from + " " + until);
        assertThat(driver.ask("await 3")).isEqualTo("3 failures [STORAGE_UNAVAILABLE]");
        up.take();
        String recovered = driver.ask("recover");
        assertThat(recovered).startsWith("drained after ");
        assertThat(driver.ask("rows")).isEqualTo(until + " " + until);
        figures.line(
                "%s for %d ms: %s, %s",
                what,
                Duration.ofNanos(System.nanoTime() - began).toMillis(),
                recovered,
                RowCount.of(driver.ask("rows")).of(until));
    }
}
