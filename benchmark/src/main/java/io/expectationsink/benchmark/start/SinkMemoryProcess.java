package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.start.way.Pace;
import io.expectationsink.benchmark.start.way.Way;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.streaming.StreamingQuery;

/** The main class of a JVM that starts more and more idle sinks in one way, and tells what its heap holds. */
final class SinkMemoryProcess {

    /** Before the number of sinks, the bytes of the live heap, the threads, and the library's of these. */
    static final String FIGURE = "FIGURE ";

    /** Before the number of sinks, and the number of threads of a name, which follows. */
    static final String THREADS = "THREADS ";

    private static final int COLLECTIONS = 3;
    private static final long PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(90);

    private SinkMemoryProcess() {}

    /** Takes the way, whether to wait for what Spark lets go after a minute, and the numbers of sinks to look at. */
    public static void main(String[] arguments) throws Exception {
        Way way = Way.valueOf(arguments[0]);
        boolean settled = Boolean.parseBoolean(arguments[1]);
        List<StreamingQuery> queries = new ArrayList<>();
        try (Lab lab = Lab.open()) {
            // One that comes and goes, for what the first start of a JVM loads.
            StreamingQuery first = start(lab, way);
            awaitIdle(List.of(first));
            first.stop();
            for (int sinks :
                    Stream.of(arguments).skip(2).mapToInt(Integer::parseInt).toArray()) {
                while (queries.size() < sinks) {
                    queries.add(start(lab, way));
                }
                awaitIdle(queries);
                if (settled) {
                    awaitPools();
                }
                threads().forEach((name, number) -> System.out.println(THREADS + sinks + " " + number + " " + name));
                System.out.println(FIGURE + sinks + " " + liveHeap() + " "
                        + ManagementFactory.getThreadMXBean().getThreadCount() + " " + ownThreads());
            }
            for (StreamingQuery query : queries) {
                query.stop();
            }
        }
    }

    private static StreamingQuery start(Lab lab, Way way) throws Exception {
        return way.start(lab.noRows().stream(), lab.local().target(), Pace.HOURLY);
    }

    private static void awaitIdle(List<StreamingQuery> queries) {
        while (queries.stream()
                .anyMatch(query -> query.status().isTriggerActive()
                        || query.status().message().startsWith("Initializing"))) {
            LockSupport.parkNanos(PAUSE_NS);
        }
    }

    /** Spark keeps the threads of these pools for a minute; the more jobs at once, the more it has made. */
    private static void awaitPools() {
        long end = System.nanoTime() + PATIENCE_NS;
        while (System.nanoTime() < end
                && threads().keySet().stream().anyMatch(name -> name.startsWith("block-manager-storage-async"))) {
            LockSupport.parkNanos(PAUSE_NS);
        }
    }

    /** How many threads have which name, without the numbers and addresses in it. */
    private static Map<String, Long> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(thread -> thread.getName().replaceAll("\\[.*|[0-9,]+", ""))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static long ownThreads() {
        return threads().entrySet().stream()
                .filter(thread -> thread.getKey().startsWith("expectation-sink"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static long liveHeap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
