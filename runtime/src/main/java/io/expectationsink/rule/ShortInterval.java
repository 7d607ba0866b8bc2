package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Interval;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.util.List;
import java.util.Optional;

/** An interval that is shorter than Spark can keep: it becomes zero, or real-time mode refuses it. */
final class ShortInterval implements Check {

    private static final long REAL_TIME_MILLIS = 5_000;

    @Override
    public List<Finding> check(Sink sink) {
        return sink.definition().trigger().filter(trigger -> sink.mayStream()).map(TriggerDefinition::values).stream()
                .flatMap(values -> values.entrySet().stream())
                .filter(entry -> entry.getKey().takesInterval())
                .flatMap(entry -> sink.known(entry.getValue()).map(text -> check(sink, entry.getKey(), text)).stream()
                        .flatMap(Optional::stream))
                .toList();
    }

    private static Optional<Finding> check(Sink sink, TriggerKind kind, String text) {
        if (!(Interval.of(text) instanceof Interval.Valid interval)) {
            return Optional.empty();
        }
        if (kind == TriggerKind.REAL_TIME) {
            // Zero, and what becomes zero, is refused whatever the session's setting.
            return interval.millis() > 0 && interval.millis() < REAL_TIME_MILLIS
                    ? Optional.of(belowMinimum(sink, text))
                    : Optional.empty();
        }
        return interval.millis() == 0 && interval.micros() > 0
                ? Optional.of(roundedToZero(sink, kind, text))
                : Optional.empty();
    }

    private static Finding roundedToZero(Sink sink, TriggerKind kind, String text) {
        return finding(
                sink,
                Rule.INTERVAL_BECOMES_ZERO,
                kind,
                text,
                "which Spark rounds to zero without a word",
                "Spark counts whole milliseconds and drops the rest; zero means as soon as possible.",
                "Write " + TriggerText.of(kind, "1 millisecond") + " or longer, or " + TriggerText.of(kind, "0 seconds")
                        + " if as soon as possible is meant.");
    }

    private static Finding belowMinimum(Sink sink, String text) {
        return finding(
                sink,
                Rule.REAL_TIME_TOO_SHORT,
                TriggerKind.REAL_TIME,
                text,
                "which is less than 5 seconds",
                "Spark refuses it with INVALID_STREAMING_REAL_TIME_MODE_TRIGGER_INTERVAL unless the session sets "
                        + "spark.sql.streaming.realTimeMode.minBatchDuration lower. It is how often the query commits: "
                        + "rows are written as they come, however long it is.",
                "Write " + TriggerText.of(TriggerKind.REAL_TIME, "5 minutes") + ", which is Spark's own default.");
    }

    private static Finding finding(
            Sink sink, Rule rule, TriggerKind kind, String text, String wrong, String allowed, String remedy) {
        Place place = Place.of(Attribute.TRIGGER).member(kind.attribute());
        String found = "has the trigger " + TriggerText.of(kind, text) + ", " + wrong;
        return sink.finding(rule, place, found, allowed, remedy);
    }
}
