package io.expectationsink.checkpoint.lease;

import io.expectationsink.checkpoint.lease.LeaseProcess.Life;
import java.time.Duration;

/** What is found at a lease's place. Two that are equal are the same lease, and it was not renewed in between. */
sealed interface LeaseState {

    /** Nothing: the checkpoint is free. */
    record Absent() implements LeaseState {

        @Override
        public String toString() {
            return "nobody";
        }
    }

    /**
     * A lease.
     *
     * @param lease what it says
     */
    record Legible(LeaseRecord lease) implements LeaseState {

        @Override
        public Life life() {
            return lease.process().life();
        }

        @Override
        public Duration time(Duration ownTime) {
            return lease.time();
        }

        @Override
        public String toString() {
            return lease.toString();
        }
    }

    /**
     * A file that says nothing: torn, or being written.
     *
     * @param modified when it was written, by its file system's clock
     * @param length its bytes
     */
    record Illegible(long modified, long length) implements LeaseState {

        @Override
        public String toString() {
            return "an unknown owner, whose lease cannot be read";
        }
    }

    /** Whether its owner lives. */
    default Life life() {
        return Life.UNKNOWN;
    }

    /**
     * How long it lasts if it is not renewed.
     *
     * @param ownTime what the one who asks gives its own leases
     */
    default Duration time(Duration ownTime) {
        return ownTime;
    }
}
