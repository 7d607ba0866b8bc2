package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Interval;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An interval that Spark cannot read, or refuses once it has read it. */
final class TriggerInterval implements Check {

    @Override
    public List<Finding> check(Sink sink) {
        List<Finding> findings = new ArrayList<>();
        sink.definition()
                .trigger()
                .filter(trigger -> sink.mayStream())
                .map(TriggerDefinition::values)
                .ifPresent(values -> values.forEach((kind, declared) -> {
                    if (kind.takesInterval()) {
                        sink.known(declared)
                                .flatMap(text -> check(sink, kind, text))
                                .ifPresent(findings::add);
                    }
                }));
        return findings;
    }

    private static Optional<Finding> check(Sink sink, TriggerKind kind, String text) {
        Interval interval = Interval.of(text);
        if (interval instanceof Interval.Malformed malformed) {
            return Optional.of(malformed(sink, kind, text, malformed));
        }
        if (interval instanceof Interval.Months) {
            return Optional.of(months(sink, kind, text));
        }
        if (interval instanceof Interval.Overflow) {
            return Optional.of(overflow(sink, kind, text));
        }
        if (interval instanceof Interval.Negative) {
            return Optional.of(negative(sink, kind, text));
        }
        boolean isZero = interval instanceof Interval.Valid valid && valid.millis() == 0;
        return isZero && kind == TriggerKind.REAL_TIME ? Optional.of(zero(sink, text)) : Optional.empty();
    }

    private static Finding malformed(Sink sink, TriggerKind kind, String text, Interval.Malformed malformed) {
        return finding(
                sink,
                Rule.MALFORMED_INTERVAL,
                kind,
                text,
                "which is no interval: " + malformed.reason(),
                "An interval is a number and a unit in full, or several such pairs: week, day, hour, minute, second, "
                        + "millisecond, microsecond. Spark refuses the rest with INVALID_INTERVAL_FORMAT.",
                NearestInterval.of(text)
                        .map(near -> "Did you mean " + TriggerText.of(kind, near) + "?")
                        .orElse("Write " + TriggerText.of(kind, "30 seconds") + ", for example."));
    }

    private static Finding months(Sink sink, TriggerKind kind, String text) {
        return finding(
                sink,
                Rule.MALFORMED_INTERVAL,
                kind,
                text,
                "whose length is not fixed",
                "Months and years differ in length, and Spark refuses them in a trigger; the longest unit is a week.",
                "Write it in days: "
                        + TriggerText.of(kind, NearestInterval.of(text).orElse("30 days")) + ".");
    }

    private static Finding overflow(Sink sink, TriggerKind kind, String text) {
        return finding(
                sink,
                Rule.MALFORMED_INTERVAL,
                kind,
                text,
                "which is too long",
                "Spark counts microseconds in 64 bits, and refuses more than 106751991 days.",
                "Write a shorter one, such as " + TriggerText.of(kind, "1 day") + ".");
    }

    private static Finding negative(Sink sink, TriggerKind kind, String text) {
        return finding(
                sink,
                Rule.NEGATIVE_INTERVAL,
                kind,
                text,
                "which is less than zero",
                "Spark refuses a negative interval; the shortest is zero, as soon as possible.",
                "Write " + TriggerText.of(kind, NearestInterval.of(text).orElse("30 seconds")) + ".");
    }

    private static Finding zero(Sink sink, String text) {
        return finding(
                sink,
                Rule.NEGATIVE_INTERVAL,
                TriggerKind.REAL_TIME,
                text,
                "which is not more than zero",
                "A batch in real-time mode lasts longer than zero, and at least 5 seconds unless "
                        + "spark.sql.streaming.realTimeMode.minBatchDuration says otherwise.",
                "Write " + TriggerText.of(TriggerKind.REAL_TIME, "5 minutes") + ", which is Spark's own default.");
    }

    private static Finding finding(
            Sink sink, Rule rule, TriggerKind kind, String text, String wrong, String allowed, String remedy) {
        Place place = Place.of(Attribute.TRIGGER).member(kind.attribute());
        String found = "has the trigger " + TriggerText.of(kind, text) + ", " + wrong;
        return sink.finding(rule, place, found, allowed, remedy);
    }
}
