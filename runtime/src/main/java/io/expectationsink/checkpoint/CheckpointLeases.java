package io.expectationsink.checkpoint;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;

/**
 * Which checkpoints are in use in this JVM, whatever the session. Spark stops the first query without a word when a
 * second one starts on its checkpoint ({@code spark.sql.streaming.stopActiveRunOnRestart}).
 */
public final class CheckpointLeases {

    private static final ConcurrentMap<String, Lease> LEASES = new ConcurrentHashMap<>();

    private CheckpointLeases() {}

    /** The right to run a query on a location, until it is released or its query has ended. */
    public static final class Lease {

        private final String location;
        private volatile BooleanSupplier active = () -> true;

        private Lease(String location) {
            this.location = location;
        }

        /** The query has started: the lease ends by itself when it is no longer active. */
        public void hold(BooleanSupplier queryIsActive) {
            active = queryIsActive;
        }

        /** The query did not start. */
        public void release() {
            LEASES.remove(location, this);
        }
    }

    /** Takes the location; empty when another query in this JVM has it. */
    public static Optional<Lease> take(String location) {
        forgetEnded();
        Lease mine = new Lease(location);
        Lease holder = LEASES.computeIfAbsent(location, free -> mine);
        return holder == mine ? Optional.of(mine) : Optional.empty();
    }

    /** Takes the location from whoever has it. */
    public static Lease takeOver(String location) {
        Lease mine = new Lease(location);
        LEASES.put(location, mine);
        return mine;
    }

    /** A lease of a query that has ended is free, and would keep the query in memory. */
    private static void forgetEnded() {
        LEASES.values().removeIf(lease -> !lease.active.getAsBoolean());
    }
}
