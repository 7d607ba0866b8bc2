package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.figure.Sample;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compilations of the same declarations with the processor and without it, one right after the other.
 *
 * @param compilation what was compiled
 * @param with milliseconds with the processor
 * @param without milliseconds with what it has generated, and without it
 */
record Pairs(Compilation compilation, List<Double> with, List<Double> without) {

    /** The milliseconds that the processor costs. */
    Sample cost() {
        return new Sample(IntStream.range(0, with.size())
                .mapToObj(pair -> with.get(pair) - without.get(pair))
                .toList());
    }

    /** The same for each declaration. */
    double costOfEach() {
        return cost().median() / compilation.declarations();
    }
}
