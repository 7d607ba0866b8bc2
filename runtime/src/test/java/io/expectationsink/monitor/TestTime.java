package io.expectationsink.monitor;

import java.time.Duration;
import java.time.Instant;

/** A time that passes when a test says so; its wall clock is near the engine's. */
final class TestTime implements MonitorTime {

    private final Instant begin = Instant.now();
    private volatile Duration passed = Duration.ZERO;

    @Override
    public Instant now() {
        return begin.plus(passed);
    }

    @Override
    public Duration passed() {
        return passed;
    }

    void pass(Duration more) {
        passed = passed.plus(more);
    }
}
