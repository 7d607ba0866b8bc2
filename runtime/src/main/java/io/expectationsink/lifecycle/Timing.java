package io.expectationsink.lifecycle;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The time and the chance that a supervision goes by. */
interface Timing {

    /** Those of this machine. */
    Timing SYSTEM = new Timing() {
        @Override
        public Duration now() {
            return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public double chance() {
            return ThreadLocalRandom.current().nextDouble();
        }

        @Override
        public Duration lookEvery() {
            return Duration.ofSeconds(10);
        }

        @Override
        public boolean pause(Duration time, CountDownLatch stopping) throws InterruptedException {
            return !stopping.await(time.toNanos(), TimeUnit.NANOSECONDS);
        }
    };

    /** The time since some origin. */
    Duration now();

    /** A number from 0 to 1. */
    double chance();

    /** How often a query is looked at that has not finished a micro-batch yet. */
    Duration lookEvery();

    /** Waits; returns false as soon as it is to stop. */
    boolean pause(Duration time, CountDownLatch stopping) throws InterruptedException;
}
