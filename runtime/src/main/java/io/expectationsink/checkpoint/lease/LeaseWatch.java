package io.expectationsink.checkpoint.lease;

import io.expectationsink.checkpoint.lease.LeaseProcess.Life;
import io.expectationsink.checkpoint.lease.LeaseState.Absent;
import java.io.IOException;
import java.time.Duration;

/** Watches a lease, to find out whether its owner lives. No clock but this JVM's is read. */
final class LeaseWatch {

    private final LeaseFile file;
    private final Duration ownTime;
    private LeaseState seen;
    private long since;

    /**
     * Begins to watch.
     *
     * @param ownTime how long a lease is watched that does not say how long it lasts
     */
    LeaseWatch(LeaseFile file, Duration ownTime) throws IOException {
        this.file = file;
        this.ownTime = ownTime;
        this.seen = file.look();
        this.since = System.nanoTime();
    }

    /** What was seen last. */
    LeaseState seen() {
        return seen;
    }

    /** Looks again; whether it has changed. */
    boolean look() throws IOException {
        LeaseState now = file.look();
        boolean hasChanged = !now.equals(seen);
        if (hasChanged) {
            seen = now;
            since = System.nanoTime();
        }
        return hasChanged;
    }

    /** How long the lease has to stay as it is to be given up. */
    Duration time() {
        return seen.time(ownTime);
    }

    /** Whether there is a lease that nobody will renew. */
    boolean isStale() {
        return !(seen instanceof Absent) && (seen.life() == Life.DEAD || System.nanoTime() - since >= time().toNanos());
    }
}
