package io.expectationsink.rule;

import io.expectationsink.definition.Interval;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.util.List;
import java.util.Optional;

/** An interval that is shorter than Spark can keep: it becomes zero, is zero where that is no pause at all, or real-time mode refuses it. */
final class ShortInterval implements TriggerCheck {

    private static final long REAL_TIME_MILLIS = 5_000;

    @Override
    public List<Finding> check(Sink sink, TriggerDefinition trigger) {
        return TriggerIntervalText.of(sink, trigger).stream()
                .flatMap(interval -> check(sink, interval).stream())
                .toList();
    }

    private static Optional<Finding> check(Sink sink, TriggerIntervalText interval) {
        if (!(Interval.of(interval.text()) instanceof Interval.Valid valid)) {
            return Optional.empty();
        }
        if (interval.kind() == TriggerKind.REAL_TIME) {
            // Zero, and what becomes zero, is refused whatever the session's setting.
            return valid.millis() > 0 && valid.millis() < REAL_TIME_MILLIS
                    ? Optional.of(belowMinimum(sink, interval))
                    : Optional.empty();
        }
        if (interval.kind() == TriggerKind.CONTINUOUS) {
            return valid.millis() == 0 ? Optional.of(withoutPause(sink, interval)) : Optional.empty();
        }
        return valid.millis() == 0 && valid.micros() > 0
                ? Optional.of(roundedToZero(sink, interval))
                : Optional.empty();
    }

    private static Finding roundedToZero(Sink sink, TriggerIntervalText interval) {
        return interval.finding(
                sink,
                Rule.INTERVAL_BECOMES_ZERO,
                "which Spark rounds to zero without a word",
                "Spark counts whole milliseconds and drops the rest; zero means as soon as possible.",
                "Write " + TriggerText.of(interval.kind(), "1 millisecond") + " or longer, or "
                        + TriggerText.of(interval.kind(), "0 seconds") + " if as soon as possible is meant.");
    }

    private static Finding withoutPause(Sink sink, TriggerIntervalText interval) {
        return interval.finding(
                sink,
                Rule.INTERVAL_BECOMES_ZERO,
                "which lets the driver commit without a pause",
                "The interval of continuous processing is how often the query commits: rows are written as they come, "
                        + "however long it is. Spark counts whole milliseconds, and with zero the driver falls behind its "
                        + "own commits, so that a stop does not take.",
                "Write " + TriggerText.of(interval.kind(), "1 second") + ", for example.");
    }

    private static Finding belowMinimum(Sink sink, TriggerIntervalText interval) {
        return interval.finding(
                sink,
                Rule.REAL_TIME_TOO_SHORT,
                "which is less than 5 seconds",
                "Spark refuses it with INVALID_STREAMING_REAL_TIME_MODE_TRIGGER_INTERVAL unless the session sets "
                        + "spark.sql.streaming.realTimeMode.minBatchDuration lower. It is how often the query commits: "
                        + "rows are written as they come, however long it is.",
                "Write " + TriggerText.of(TriggerKind.REAL_TIME, "5 minutes") + ", which is Spark's own default.");
    }
}
