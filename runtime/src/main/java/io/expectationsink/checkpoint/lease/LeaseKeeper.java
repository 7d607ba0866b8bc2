package io.expectationsink.checkpoint.lease;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.hadoop.util.ShutdownHookManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the leases of this JVM, each in a thread of its own that does not keep the JVM: while one waits for its storage,
 * the others are renewed.
 */
final class LeaseKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

    private static final Set<HeldLease> HELD = ConcurrentHashMap.newKeySet();
    private static final Set<String> BEGUN = ConcurrentHashMap.newKeySet();
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** After Spark's own hooks (50, and 40 for those of Hadoop), and before Hadoop closes its file systems (10). */
    private static final int AFTER_SPARK = 20;

    static {
        ShutdownHookManager.get().addShutdownHook(() -> HELD.forEach(HeldLease::release), AFTER_SPARK);
    }

    private LeaseKeeper() {}

    /** Keeps the lease until it is over. */
    static HeldLease keep(HeldLease lease) {
        HELD.add(lease);
        Thread thread = new Thread(() -> tendUntilOver(lease), "expectation-sink lease");
        thread.setDaemon(true);
        thread.start();
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

    /** Removes the leases at the file's place whose queries have ended. */
    static void settle(LeaseFile file) {
        HELD.stream().filter(held -> held.isAt(file)).forEach(LeaseKeeper::tend);
    }

    private static void tendUntilOver(HeldLease lease) {
        while (!lease.isOver()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            tend(lease);
        }
        HELD.remove(lease);
    }

    private static void tend(HeldLease lease) {
        try {
            lease.tend();
        } catch (RuntimeException e) {
            LOG.warn("A lease cannot be looked after", e);
        }
    }
}
