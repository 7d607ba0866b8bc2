package io.expectationsink.benchmark.scale;

import io.expectationsink.benchmark.figure.Ratio;
import io.expectationsink.benchmark.figure.Sample;
import io.expectationsink.benchmark.figure.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a time grows with the number of sinks, and as which power of it: linear is one, quadratic two. */
final class Curve {

    private static final int MANY = 1_000;
    private static final int MOST = 10_000;

    private final Map<Integer, Sample> forks = new TreeMap<>();

    /**
     * Adds what so many sinks take.
     *
     * @param microseconds the median of each fork
     */
    void add(int sinks, List<Double> microseconds) {
        forks.put(sinks, new Sample(microseconds));
    }

    /** What so many sinks take, in microseconds; empty when that was not measured. */
    Optional<Double> median(int sinks) {
        return Optional.ofNullable(forks.get(sinks)).map(Sample::median);
    }

    /** The power from 1,000 sinks to 10,000, with its interval; without one when there is only one fork. */
    String exponent() {
        return tenfold()
                .map(Curve::text)
                .orElseGet(
                        () -> number(forks.get(MOST).median() / forks.get(MANY).median()));
    }

    /** Whether the power is at most that. */
    Verdict atMost(double exponent) {
        return tenfold().map(ratio -> ratio.atMost(Math.pow(10, exponent))).orElse(Verdict.NOT_RESOLVED);
    }

    private Optional<Ratio> tenfold() {
        Sample most = forks.get(MOST);
        return most.values().size() > 1 ? Optional.of(most.over(forks.get(MANY))) : Optional.empty();
    }

    private static String text(Ratio tenfold) {
        return number(tenfold.mean()) + " (" + number(tenfold.low()) + " to " + number(tenfold.high()) + ")";
    }

    private static String number(double tenfold) {
        return String.format(Locale.ROOT, "%.2f", Math.log10(tenfold));
    }
}
