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

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", mean, low, high);
    }
}
