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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.streaming.StreamingQuery;

/** The main class of a JVM that starts more and more idle sinks in one way, and tells what its heap holds. */
final class SinkMemoryProcess {

    /** Before the number of sinks, the bytes of the live heap, the threads that stay, and the library's of these. */
    static final String FIGURE = "FIGURE ";

    /** Before the number of sinks, and the number of threads of a name, which follows. */
    static final String THREADS = "THREADS ";

    /** Spark lets go of the threads of these pools after a minute: how many there are tells of the last jobs. */
    private static final Predicate<String> PASSING = name -> name.startsWith("block-manager-storage-async");

    private static final int COLLECTIONS = 3;
    private static final long PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long PATIENCE_NS = TimeUnit.MINUTES.toNanos(3);

    private SinkMemoryProcess() {}

    /** Takes the way, and the numbers of sinks to look at. */
    public static void main(String[] arguments) throws Exception {
        ChildJvm.endWithParent();
        Way way = Way.valueOf(arguments[0]);
        List<StreamingQuery> queries = new ArrayList<>();
        try (Lab lab = Lab.open()) {
            // One that comes and goes, for what the first start of a JVM loads.
            StreamingQuery first = start(lab, way);
            awaitIdle(List.of(first));
            first.stop();
            for (int sinks :
                    Stream.of(arguments).skip(1).mapToInt(Integer::parseInt).toArray()) {
                while (queries.size() < sinks) {
                    queries.add(start(lab, way));
                }
                awaitIdle(queries);
                Map<String, Long> threads = threads();
                threads.forEach((name, number) -> System.out.println(THREADS + sinks + " " + number + " " + name));
                System.out.println(FIGURE + sinks + " " + liveHeap() + " " + sum(threads, name -> !PASSING.test(name))
                        + " " + sum(threads, name -> name.startsWith("expectation-sink")));
                refuseEnded(queries);
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
        long end = System.nanoTime() + PATIENCE_NS;
        while (queries.stream()
                .anyMatch(query -> query.status().isTriggerActive()
                        || query.status().message().startsWith("Initializing"))) {
            refuseEnded(queries);
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Some sinks are not idle");
            }
            LockSupport.parkNanos(PAUSE_NS);
        }
        refuseEnded(queries);
    }

    /** A sink that has ended is idle as well, and holds nothing. */
    private static void refuseEnded(List<StreamingQuery> queries) {
        queries.stream().filter(query -> !query.isActive()).findFirst().ifPresent(query -> {
            throw new IllegalStateException("The sink " + query.name() + " has ended: " + query.exception());
        });
    }

    /** How many threads have which name, without the numbers and addresses in it. */
    private static Map<String, Long> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(thread -> thread.getName().replaceAll("\\[.*|[0-9,]+", ""))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static long sum(Map<String, Long> threads, Predicate<String> named) {
        return threads.entrySet().stream()
                .filter(thread -> named.test(thread.getKey()))
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
