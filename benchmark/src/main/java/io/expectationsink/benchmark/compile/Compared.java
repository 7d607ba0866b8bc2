package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.figure.Ratio;
import io.expectationsink.benchmark.figure.Sample;
import io.expectationsink.benchmark.figure.Verdict;
import java.util.Locale;
import java.util.Optional;

/**
 * How one sample compares with another that was measured beside it.
 *
 * @param medians the ratio of the medians, which alone resolves nothing
 * @param paired the ratio of pairs; empty for a single pair, and where noise leaves no interval
 */
record Compared(double medians, Optional<Ratio> paired) {

    /** Compares costs in the rounds that both took part in, which are the first of either. */
    static Compared costs(Sample one, Sample other) {
        int rounds = Math.min(one.values().size(), other.values().size());
        Sample ones = one.first(rounds);
        Sample others = other.first(rounds);
        return new Compared(ones.median() / others.median(), rounds > 1 ? ones.meanOver(others) : Optional.empty());
    }

    /** Compares as many measures, which are above zero. */
    static Compared of(Sample one, Sample other) {
        Optional<Ratio> paired = one.values().size() > 1 ? Optional.of(one.over(other)) : Optional.empty();
        return new Compared(one.median() / other.median(), paired);
    }

    /** Whether the ratio is at most that: not resolved without an interval. */
    Verdict atMost(double limit) {
        return paired.map(ratio -> ratio.atMost(limit)).orElse(Verdict.NOT_RESOLVED);
    }

    @Override
    public String toString() {
        return paired.map(Ratio::toString).orElseGet(() -> String.format(Locale.ROOT, "%.3f", medians));
    }
}
