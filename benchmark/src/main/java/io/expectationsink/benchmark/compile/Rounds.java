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

    private final List<Compilation> compilations;
    private final Csv csv;

    /**
     * Rounds of compilations.
     *
     * @param csv gets a row for each: subject, declarations, round, whether with the processor, and the measure's columns
     */
    Rounds(List<Compilation> compilations, Csv csv) {
        this.compilations = compilations;
        this.csv = csv;
    }

    /** Measures all of them so many times; the pairs, in the order of the compilations. */
    List<Pairs> run(int rounds, Measure measure) throws Exception {
        Map<Compilation, Pairs> pairs = new LinkedHashMap<>();
        compilations.forEach(one -> pairs.put(one, new Pairs(one, new ArrayList<>(), new ArrayList<>())));
        for (int round = 0; round < rounds; round++) {
            boolean forwards = round % 2 == 0;
            List<Compilation> turns = new ArrayList<>(compilations);
            if (!forwards) {
                Collections.reverse(turns);
            }
            for (Compilation compilation : turns) {
                for (boolean processed : new boolean[] {forwards, !forwards}) {
                    List<Number> values = measure.of(compilation, compilation.ready(processed));
                    record(compilation, round, processed, values);
                    Pairs pair = pairs.get(compilation);
                    (processed ? pair.with() : pair.without()).add(values.get(0).doubleValue());
                }
            }
        }
        return List.copyOf(pairs.values());
    }

    private void record(Compilation compilation, int round, boolean processed, List<Number> values) throws Exception {
        List<Object> row =
                new ArrayList<>(List.of(compilation.subject().name(), compilation.declarations(), round, processed));
        row.addAll(values);
        csv.row(row.toArray());
    }

    /** What a compilation costs. */
    interface Measure {
        /** The values of one, the first of which is compared. */
        List<Number> of(Compilation compilation, Path arguments) throws Exception;
    }
}
