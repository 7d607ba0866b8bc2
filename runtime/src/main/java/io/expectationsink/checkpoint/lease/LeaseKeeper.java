package io.expectationsink.checkpoint.lease;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the leases of this JVM, in one thread that does not keep the JVM. */
final class LeaseKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

    private static final Set<HeldLease> HELD = ConcurrentHashMap.newKeySet();
    private static final Set<String> BEGUN = ConcurrentHashMap.newKeySet();
    private static final long LOOK_MILLIS = 200;

    /** After Spark's own hooks (50, and 40 for those of Hadoop), and before Hadoop closes its file systems (10). */
    private static final int AFTER_SPARK = 20;

    static {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "expectation-sink leases");
            daemon.setDaemon(true);
            return daemon;
        });
        thread.scheduleWithFixedDelay(LeaseKeeper::tend, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        ShutdownHookManager.get().addShutdownHook(() -> HELD.forEach(HeldLease::release), AFTER_SPARK);
    }

    private LeaseKeeper() {}

    /** Keeps the lease until it is over. */
    static HeldLease keep(HeldLease lease) {
        HELD.add(lease);
        return lease;
    }

    /** The lease may be written from now on, and is kept later or never. */
    static void begin(LeaseRecord lease) {
        BEGUN.add(lease.owner());
    }

    /** The lease is kept, or was not taken. */
    static void end(LeaseRecord lease) {
        BEGUN.remove(lease.owner());
    }

    /** Whether the lease is one of this JVM that is being taken, or still held at the file's place. */
    static boolean holds(LeaseFile file, LeaseRecord lease) {
        return BEGUN.contains(lease.owner()) || HELD.stream().anyMatch(held -> held.isAt(file, lease));
    }

    /** Renews what is due, and removes the leases of queries that have ended. */
    static void tend() {
        for (HeldLease lease : HELD) {
            try {
                lease.tend();
            } catch (RuntimeException e) {
                // The executor would never call again.
                LOG.warn("A lease cannot be looked after", e);
            }
        }
        HELD.removeIf(HeldLease::isOver);
    }
}
