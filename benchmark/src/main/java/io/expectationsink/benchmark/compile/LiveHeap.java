package io.expectationsink.benchmark.compile;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * How much of the heap is alive, which is what a compilation needs at least: full collections, asked for after each few
 * of the young generation, that is, after a fixed number of allocated bytes, see to it that nothing else is counted.
 */
final class LiveHeap {

    /** With the young generation that {@link CompilerJvm} gives, it looks about every 48 MiB. */
    private static final int YOUNG_COLLECTIONS = 3;

    private final AtomicInteger young = new AtomicInteger();
    private final AtomicInteger collections = new AtomicInteger();
    private final AtomicLong peak = new AtomicLong();

    private LiveHeap() {}

    /** Begins to watch the heap of this JVM. */
    static LiveHeap watch() {
        LiveHeap heap = new LiveHeap();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener((said, none) -> heap.collected(said), null, null);
        }
        return heap;
    }

    private void collected(Notification said) {
        GarbageCollectionNotificationInfo collection =
                GarbageCollectionNotificationInfo.from((CompositeData) said.getUserData());
        if (collection.getGcAction().equals("end of major GC")) {
            collections.incrementAndGet();
            peak.accumulateAndGet(used(collection.getGcInfo()), Math::max);
        } else if (young.getAndIncrement() % YOUNG_COLLECTIONS == 0) {
            System.gc();
        }
    }

    private static long used(GcInfo collection) {
        return collection.getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> pool.getKey().matches(".*(Eden|Survivor|Old|Tenured).*"))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    /** The most bytes that were alive after a full collection. */
    long peak() {
        return peak.get();
    }

    /** How many full collections there were. */
    int collections() {
        return collections.get();
    }
}
