package io.expectationsink.benchmark.start.count;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts calls while somebody wants to know them. Spark and Hadoop make what is counted, so there is one count of all. */
public final class Calls {

    /**
     * What was asked of whom.
     *
     * @param layer such as the catalog, or the checkpoint
     * @param kind such as {@code list}
     * @param byStarter whether the thread asked that wants to know; others are the query's own, and Spark's
     * @param asker the class of the library because of which it was asked; empty when that was none
     */
    public record Call(String layer, String kind, boolean byStarter, Optional<String> asker) {}

    private static final String LIBRARY = "io.expectationsink.";
    private static final String BENCHMARK = LIBRARY + "benchmark.";

    private static final Map<Call, Integer> COUNTS = new HashMap<>();

    private static Optional<Thread> starter = Optional.empty();

    private Calls() {}

    /** Forgets what was counted, and counts what this thread and others ask for from now on. */
    public static synchronized void begin() {
        COUNTS.clear();
        starter = Optional.of(Thread.currentThread());
    }

    /** What has been counted; no more is. */
    public static synchronized Map<Call, Integer> end() {
        starter = Optional.empty();
        return Map.copyOf(COUNTS);
    }

    static synchronized void add(String layer, String kind) {
        starter.ifPresent(thread ->
                COUNTS.merge(new Call(layer, kind, thread.equals(Thread.currentThread()), asker()), 1, Integer::sum));
    }

    private static Optional<String> asker() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .filter(name -> name.startsWith(LIBRARY) && !name.startsWith(BENCHMARK))
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .findFirst());
    }
}
