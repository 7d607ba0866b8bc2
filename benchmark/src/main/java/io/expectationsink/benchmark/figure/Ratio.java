package io.expectationsink.benchmark.figure;

import java.util.Locale;

/**
 * A ratio with its confidence interval.
 *
 * @param mean the best guess
 * @param low what it is at least, with a probability of 97.5 %
 * @param high what it is at most, with a probability of 97.5 %
 */
public record Ratio(double mean, double low, double high) {

    /** Whether it is at most the limit: resolved only when the whole interval is on one side. */
    public Verdict atMost(double limit) {
        if (high <= limit) {
            return Verdict.HOLDS;
        }
        return low > limit ? Verdict.MISSED : Verdict.NOT_RESOLVED;
    }

    /**
     * Whether it is one or more, as far as noise can tell: missed when the whole interval is below one, and resolved only
     * when the interval does not reach further below it than the tolerance.
     */
    public Verdict noLessThanOne(double tolerance) {
        if (high < 1) {
            return Verdict.MISSED;
        }
        return low >= 1 - tolerance ? Verdict.HOLDS : Verdict.NOT_RESOLVED;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", mean, low, high);
    }
}
