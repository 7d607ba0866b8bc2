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
 * @param paired the ratio of pairs; empty for a single pair, and where noise has made a cost less than nothing
 */
record Compared(double medians, Optional<Ratio> paired) {

    /** Compares the rounds that both took part in, which are the first of either. */
    static Compared of(Sample one, Sample other) {
        int rounds = Math.min(one.values().size(), other.values().size());
        Sample ones = new Sample(one.values().subList(0, rounds));
        Sample others = new Sample(other.values().subList(0, rounds));
        boolean positive = ones.min() > 0 && others.min() > 0;
        return new Compared(
                ones.median() / others.median(),
                rounds > 1 && positive ? Optional.of(ones.over(others)) : Optional.empty());
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
