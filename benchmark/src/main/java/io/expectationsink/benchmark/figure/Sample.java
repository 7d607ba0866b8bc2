package io.expectationsink.benchmark.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * Values that were measured under the same conditions, in the order in which they were.
 *
 * @param values at least one
 */
public record Sample(List<Double> values) {

    private static final double CONFIDENCE = 0.95;

    /** Keeps a copy. */
    public Sample {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        values = List.copyOf(values);
    }

    /** A sample of the values. */
    public static Sample of(double... values) {
        return new Sample(Arrays.stream(values).boxed().toList());
    }

    /** The middle value. */
    public double median() {
        return statistics().getPercentile(50);
    }

    /** The arithmetic mean. */
    public double mean() {
        return statistics().getMean();
    }

    /** The smallest value, which is the one with the least disturbance. */
    public double min() {
        return statistics().getMin();
    }

    /** The greatest value. */
    public double max() {
        return statistics().getMax();
    }

    /**
     * How much greater these values are than others: the geometric mean of the ratios of pairs, each measured one right
     * after the other, with the interval that holds the true one with a probability of 95 %.
     *
     * @throws IllegalArgumentException when there are not as many of both, or fewer than two
     */
    public Ratio over(Sample other) {
        int pairs = values.size();
        if (pairs != other.values.size() || pairs < 2) {
            throw new IllegalArgumentException(pairs + " and " + other.values.size() + " values are no pairs");
        }
        List<Double> logarithms = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            logarithms.add(Math.log(values.get(i) / other.values.get(i)));
        }
        DescriptiveStatistics spread = new Sample(logarithms).statistics();
        double quantile = new TDistribution(pairs - 1).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        double half = quantile * spread.getStandardDeviation() / Math.sqrt(pairs);
        return new Ratio(
                Math.exp(spread.getMean()), Math.exp(spread.getMean() - half), Math.exp(spread.getMean() + half));
    }

    private DescriptiveStatistics statistics() {
        return new DescriptiveStatistics(
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
