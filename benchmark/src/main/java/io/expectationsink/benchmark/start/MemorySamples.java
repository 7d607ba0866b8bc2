package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.figure.Goals;
import io.expectationsink.benchmark.figure.Sample;
import io.expectationsink.benchmark.figure.Table;
import io.expectationsink.benchmark.figure.Verdict;
import io.expectationsink.benchmark.start.way.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the JVMs of each way held. The goals are a thread more per sink, the one that renews its lease, which must go on
 * while the query's own thread is busy; and a tenth of the heap that the hand-written sink holds.
 */
final class MemorySamples {

    private static final double KIB = 1024;
    private static final double MORE_THREADS = 1;
    private static final double MORE_HEAP = 0.1;

    private final Map<Way, List<List<Held>>> jvms = new EnumMap<>(Way.class);

    /** What a JVM held with so many sinks. */
    record Held(int sinks, long bytes, int threads, int ownThreads) {

        static Held of(String line) {
            String[] words = line.split(" ");
            return new Held(
                    Integer.parseInt(words[0]),
                    Long.parseLong(words[1]),
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]));
        }
    }

    /** One more JVM, with its figures for more and more sinks. */
    void add(Way way, List<Held> held) {
        jvms.computeIfAbsent(way, any -> new ArrayList<>()).add(held);
    }

    Table table() {
        Table table = new Table(
                "way", "sinks", "live heap, KiB", "threads", "of the library", "more KiB per sink", "threads per sink");
        jvms.forEach((way, each) -> {
            for (int step = 0; step < each.get(0).size(); step++) {
                int now = step;
                int before = step - 1;
                table.row(
                        way.toString(),
                        each.get(0).get(step).sinks() + "",
                        spread(figures(way, held -> held.get(now).bytes() / KIB)),
                        spread(figures(way, held -> held.get(now).threads())),
                        spread(figures(way, held -> held.get(now).ownThreads())),
                        step == 0 ? "" : spread(figures(way, held -> heapPerSink(held, before, now))),
                        step == 0 ? "" : spread(figures(way, held -> threadsPerSink(held, before, now))));
            }
        });
        return table;
    }

    /** From the first number of sinks to the last. */
    Table goals() {
        List<Double> byHand = figures(Way.HAND_WRITTEN, held -> heapPerSink(held, 0, held.size() - 1));
        List<Double> generated = figures(Way.GENERATED, held -> heapPerSink(held, 0, held.size() - 1));
        Goals goals = new Goals();
        row(goals, "KiB of live heap per sink", MORE_HEAP * new Sample(byHand).median(), beyond(generated, byHand));
        row(
                goals,
                "threads of the library per sink",
                MORE_THREADS,
                beyond(
                        figures(Way.GENERATED, held -> ownThreadsPerSink(held, 0, held.size() - 1)),
                        figures(Way.HAND_WRITTEN, held -> ownThreadsPerSink(held, 0, held.size() - 1))));
        return goals.table();
    }

    /** Of so few JVMs all have to say the same, and one says nothing. */
    private static void row(Goals goals, String what, double limit, List<Double> beyond) {
        boolean holds = Collections.max(beyond) <= limit;
        boolean isMissed = Collections.min(beyond) > limit;
        goals.row(
                what + ", generated beyond hand-written",
                String.format(Locale.ROOT, "at most %.1f", limit),
                spread(beyond),
                beyond.size() > 1 && (holds || isMissed) ? Verdict.of(holds) : Verdict.NOT_RESOLVED);
    }

    private static List<Double> beyond(List<Double> ones, List<Double> others) {
        return IntStream.range(0, ones.size())
                .mapToObj(jvm -> ones.get(jvm) - others.get(jvm))
                .toList();
    }

    private List<Double> figures(Way way, ToDoubleFunction<List<Held>> figure) {
        return jvms.get(way).stream().map(figure::applyAsDouble).toList();
    }

    private static double heapPerSink(List<Held> held, int from, int to) {
        return perSink(held, from, to, one -> one.bytes() / KIB);
    }

    private static double threadsPerSink(List<Held> held, int from, int to) {
        return perSink(held, from, to, Held::threads);
    }

    /** Others come and go: those that wait for the processes by which Hadoop sets modes of files, say. */
    private static double ownThreadsPerSink(List<Held> held, int from, int to) {
        return perSink(held, from, to, Held::ownThreads);
    }

    private static double perSink(List<Held> held, int from, int to, ToDoubleFunction<Held> figure) {
        double more = figure.applyAsDouble(held.get(to)) - figure.applyAsDouble(held.get(from));
        return more / (held.get(to).sinks() - held.get(from).sinks());
    }

    private static String spread(List<Double> values) {
        return String.format(
                Locale.ROOT,
                "%,.1f (%,.1f to %,.1f)",
                new Sample(values).median(),
                Collections.min(values),
                Collections.max(values));
    }
}
