package io.expectationsink.benchmark.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.correlation.Covariance;
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

    /** The first so many values. */
    public Sample first(int count) {
        return new Sample(values.subList(0, count));
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
     * How much greater these values are than others: the geometric mean of the ratios of pairs, the values of a round
     * being one, with the interval that holds the true one with a probability of 95 %. All values are above zero.
     *
     * @throws IllegalArgumentException when there are not as many of both, or fewer than two
     */
    public Ratio over(Sample other) {
        int pairs = pairs(other);
        List<Double> logarithms = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            logarithms.add(Math.log(values.get(i) / other.values.get(i)));
        }
        DescriptiveStatistics spread = new Sample(logarithms).statistics();
        double half = quantile(pairs) * spread.getStandardDeviation() / Math.sqrt(pairs);
        return new Ratio(
                Math.exp(spread.getMean()), Math.exp(spread.getMean() - half), Math.exp(spread.getMean() + half));
    }

    /**
     * How much greater these values are than others where noise may bring some below zero, as it does differences: the
     * ratio of the means of pairs, with Fieller's interval, which holds the true one with a probability of 95 %.
     *
     * @return empty when the other mean may be zero, so that there is no interval
     * @throws IllegalArgumentException when there are not as many of both, or fewer than two
     */
    public Optional<Ratio> meanOver(Sample other) {
        int pairs = pairs(other);
        double mean = mean();
        double base = other.mean();
        double square = Math.pow(quantile(pairs), 2) / pairs;
        Covariance covariance = new Covariance();
        double both = square * covariance.covariance(array(), other.array());
        double own = square * statistics().getVariance();
        double others = square * other.statistics().getVariance();
        double divisor = base * base - others;
        if (base <= 0 || divisor <= 0) {
            return Optional.empty();
        }
        double middle = mean * base - both;
        double root = Math.sqrt(middle * middle - divisor * (mean * mean - own));
        return Optional.of(new Ratio(mean / base, (middle - root) / divisor, (middle + root) / divisor));
    }

    private int pairs(Sample other) {
        int pairs = values.size();
        if (pairs != other.values.size() || pairs < 2) {
            throw new IllegalArgumentException(pairs + " and " + other.values.size() + " values are no pairs");
        }
        return pairs;
    }

    private static double quantile(int pairs) {
        return new TDistribution(pairs - 1).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    }

    private double[] array() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private DescriptiveStatistics statistics() {
        return new DescriptiveStatistics(array());
    }
}
