package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.figure.Csv;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles all subjects' declarations in turns, with the processor and without it: the next round goes the other way
 * round, so that a machine that becomes slower or faster favours none.
 */
final class Rounds {

    private final List<Turn> turns;
    private final Csv csv;
    private final boolean settles;

    /**
     * Rounds of compilations.
     *
     * @param settles whether each turn begins with a compilation that does not count: the first one of a JVM that has
     *     waited for others is slower, which is much beside what a few declarations cost
     * @param csv gets a row for each: subject, declarations, round, whether with the processor, and the measure's columns
     */
    Rounds(List<Turn> turns, boolean settles, Csv csv) {
        this.turns = turns;
        this.settles = settles;
        this.csv = csv;
    }

    /** Measures each as often as it takes part; the pairs, in the order of the turns. */
    List<Pairs> run(Measure measure) throws Exception {
        Map<Compilation, Pairs> pairs = new LinkedHashMap<>();
        turns.forEach(turn -> pairs.put(turn.compilation(), Pairs.of(turn.compilation())));
        int rounds = turns.stream().mapToInt(Turn::rounds).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            boolean forwards = round % 2 == 0;
            for (Compilation compilation : order(round, forwards)) {
                if (settles) {
                    measure.of(compilation, compilation.ready(forwards));
                }
                for (boolean processed : new boolean[] {forwards, !forwards}) {
                    List<Number> values = measure.of(compilation, compilation.ready(processed));
                    record(compilation, round, processed, values);
                    pairs.get(compilation).add(processed, values);
                }
            }
        }
        return List.copyOf(pairs.values());
    }

    private List<Compilation> order(int round, boolean forwards) {
        List<Compilation> order = new ArrayList<>();
        turns.stream().filter(turn -> round < turn.rounds()).forEach(turn -> order.add(turn.compilation()));
        if (!forwards) {
            Collections.reverse(order);
        }
        return order;
    }

    private void record(Compilation compilation, int round, boolean processed, List<Number> values) throws Exception {
        List<Object> row =
                new ArrayList<>(List.of(compilation.subject().name(), compilation.declarations(), round, processed));
        row.addAll(values);
        csv.row(row.toArray());
    }

    /** What a compilation costs. */
    interface Measure {
        /** The values of one: milliseconds first; see {@link Pairs}. */
        List<Number> of(Compilation compilation, Path arguments) throws Exception;
    }
}
