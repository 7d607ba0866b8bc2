package io.expectationsink.monitor;

import java.time.Duration;
import java.time.Instant;

/** What time it is, and how much of it passes: the clock on the wall may be set, so that only the latter is measured. */
interface MonitorTime {

    /** The JVM's own clocks. */
    MonitorTime SYSTEM = new MonitorTime() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public Duration passed() {
            return Duration.ofNanos(System.nanoTime());
        }
    };

    /** The time of the wall's clock. */
    Instant now();

    /** The time since some origin. */
    Duration passed();
}
