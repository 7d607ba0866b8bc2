package io.expectationsink.rule;

import io.expectationsink.definition.Interval;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.util.List;
import java.util.Optional;

/** An interval that Spark cannot read, or refuses once it has read it. */
final class TriggerInterval implements TriggerCheck {

    @Override
    public List<Finding> check(Sink sink, TriggerDefinition trigger) {
        return TriggerIntervalText.of(sink, trigger).stream()
                .flatMap(interval -> check(sink, interval).stream())
                .toList();
    }

    private static Optional<Finding> check(Sink sink, TriggerIntervalText interval) {
        Interval read = Interval.of(interval.text());
        if (read instanceof Interval.Malformed malformed) {
            return Optional.of(malformed(sink, interval, malformed));
        }
        if (read instanceof Interval.Months) {
            return Optional.of(months(sink, interval));
        }
        if (read instanceof Interval.Overflow) {
            return Optional.of(overflow(sink, interval));
        }
        if (read instanceof Interval.Negative) {
            return Optional.of(negative(sink, interval));
        }
        boolean isZero = read instanceof Interval.Valid valid && valid.millis() == 0;
        return isZero && interval.kind() == TriggerKind.REAL_TIME
                ? Optional.of(zero(sink, interval))
                : Optional.empty();
    }

    private static Finding malformed(Sink sink, TriggerIntervalText interval, Interval.Malformed malformed) {
        return interval.finding(
                sink,
                Rule.MALFORMED_INTERVAL,
                "which is no interval: " + malformed.reason(),
                "An interval is a number and a unit in full, or several such pairs: week, day, hour, minute, second, "
                        + "millisecond, microsecond. Spark refuses the rest with INVALID_INTERVAL_FORMAT.",
                NearestInterval.of(interval.text())
                        .map(near -> "Did you mean " + TriggerText.of(interval.kind(), near) + "?")
                        .orElse("Write " + TriggerText.of(interval.kind(), "30 seconds") + ", for example."));
    }

    private static Finding months(Sink sink, TriggerIntervalText interval) {
        return interval.finding(
                sink,
                Rule.MALFORMED_INTERVAL,
                "whose length is not fixed",
                "Months and years differ in length, and Spark refuses them in a trigger; the longest unit is a week.",
                "Write it in days: "
                        + TriggerText.of(
                                interval.kind(),
                                NearestInterval.of(interval.text()).orElse("30 days")) + ".");
    }

    private static Finding overflow(Sink sink, TriggerIntervalText interval) {
        return interval.finding(
                sink,
                Rule.MALFORMED_INTERVAL,
                "which is too long",
                "Spark counts microseconds in 64 bits, and refuses more than 106751991 days.",
                "Write a shorter one, such as " + TriggerText.of(interval.kind(), "1 day") + ".");
    }

    private static Finding negative(Sink sink, TriggerIntervalText interval) {
        return interval.finding(
                sink,
                Rule.NEGATIVE_INTERVAL,
                "which is less than zero",
                "Spark refuses a negative interval; the shortest is zero, as soon as possible.",
                "Write "
                        + TriggerText.of(
                                interval.kind(),
                                NearestInterval.of(interval.text()).orElse("30 seconds")) + ".");
    }

    private static Finding zero(Sink sink, TriggerIntervalText interval) {
        return interval.finding(
                sink,
                Rule.NEGATIVE_INTERVAL,
                "which is not more than zero",
                "A batch in real-time mode lasts longer than zero, and at least 5 seconds unless "
                        + "spark.sql.streaming.realTimeMode.minBatchDuration says otherwise.",
                "Write " + TriggerText.of(TriggerKind.REAL_TIME, "5 minutes") + ", which is Spark's own default.");
    }
}
