package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.figure.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compilations of the same declarations with the processor and without it, one right after the other.
 *
 * @param compilation what was compiled
 * @param with what was measured with the processor, round by round
 * @param without the same with what it has generated, and without it
 */
record Pairs(Compilation compilation, List<List<Number>> with, List<List<Number>> without) {

    /** Which of the values are milliseconds. */
    static final int MILLISECONDS = 0;

    /** Which of the values are the most KiB that the process had, where it was one of its own. */
    static final int HIGH_WATER = 2;

    /** None yet. */
    static Pairs of(Compilation compilation) {
        return new Pairs(compilation, new ArrayList<>(), new ArrayList<>());
    }

    /** Adds the values of one more round. */
    void add(boolean processed, List<Number> values) {
        (processed ? with : without).add(values);
    }

    /** One of the values with the processor or without it, round by round. */
    Sample values(boolean processed, int value) {
        return new Sample((processed ? with : without)
                .stream().map(values -> values.get(value).doubleValue()).toList());
    }

    /** The milliseconds that the processor costs each declaration, round by round. */
    Sample cost() {
        List<Double> withs = values(true, MILLISECONDS).values();
        List<Double> withouts = values(false, MILLISECONDS).values();
        return new Sample(IntStream.range(0, withs.size())
                .mapToObj(round -> (withs.get(round) - withouts.get(round)) / compilation.declarations())
                .toList());
    }

    /** What a declaration costs here, over what it costs there. */
    Compared costOver(Pairs other) {
        return Compared.costs(cost(), other.cost());
    }

    /** The most memory of the process with the processor, over that without it. */
    Compared highWater() {
        return Compared.of(values(true, HIGH_WATER), values(false, HIGH_WATER));
    }
}
