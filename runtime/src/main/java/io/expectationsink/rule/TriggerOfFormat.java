package io.expectationsink.rule;

import io.expectationsink.OutputMode;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Interval;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A trigger that the format, or the output mode beside it, cannot run whatever the query. */
final class TriggerOfFormat implements TriggerCheck {

    private static final Set<FormatFamily> TABLES = Set.of(FormatFamily.DELTA, FormatFamily.FILE);
    // RealTimeModeAllowlist leaves these out.
    private static final Set<FormatFamily> NOT_REAL_TIME =
            Set.of(FormatFamily.DELTA, FormatFamily.FILE, FormatFamily.MEMORY, FormatFamily.NOOP);

    @Override
    public List<Finding> check(Sink sink, TriggerDefinition trigger) {
        return trigger
                .kind()
                .flatMap(value -> switch (value) {
                    case CONTINUOUS -> continuous(sink);
                    case REAL_TIME -> realTime(sink);
                    case PROCESSING_TIME, AVAILABLE_NOW, ONCE -> Optional.empty();
                })
                .stream()
                .toList();
    }

    private static Optional<Finding> continuous(Sink sink) {
        if (sink.family().filter(TABLES::contains).isPresent()) {
            return Optional.of(finding(
                    sink,
                    TriggerKind.CONTINUOUS,
                    "which the format " + format(sink) + " cannot run",
                    "The query starts, then dies in the background with 'Unknown type of trigger: ContinuousTrigger'; "
                            + "console, memory, noop and kafka run it.",
                    "Write " + TriggerText.of(TriggerKind.PROCESSING_TIME, intervalOr(sink, "1 second"))
                            + " instead."));
        }
        if (sink.definition().outputMode() == OutputMode.COMPLETE) {
            return Optional.of(finding(
                    sink,
                    TriggerKind.CONTINUOUS,
                    "which outputMode = COMPLETE excludes",
                    "COMPLETE needs an aggregation, and continuous processing runs none.",
                    "Write outputMode = OutputMode.APPEND, or "
                            + TriggerText.of(TriggerKind.PROCESSING_TIME, intervalOr(sink, "1 second"))
                            + " to keep COMPLETE."));
        }
        return Optional.empty();
    }

    private static Optional<Finding> realTime(Sink sink) {
        if (sink.family().filter(NOT_REAL_TIME::contains).isPresent()) {
            return Optional.of(finding(
                    sink,
                    TriggerKind.REAL_TIME,
                    "which the format " + format(sink) + " cannot run",
                    "Spark starts real-time mode on kafka and console, and refuses it here with "
                            + "STREAMING_REAL_TIME_MODE.OPERATOR_OR_SINK_NOT_IN_ALLOWLIST.",
                    "Write " + TriggerText.of(TriggerKind.PROCESSING_TIME, "1 second") + " instead."));
        }
        if (sink.definition().outputMode() != OutputMode.UPDATE) {
            return Optional.of(finding(
                    sink,
                    TriggerKind.REAL_TIME,
                    "which outputMode = " + sink.definition().outputMode() + " excludes",
                    "Real-time mode writes with UPDATE only; Spark refuses the rest with "
                            + "STREAMING_REAL_TIME_MODE.OUTPUT_MODE_NOT_SUPPORTED.",
                    "Add outputMode = OutputMode.UPDATE."));
        }
        return Optional.empty();
    }

    private static Finding finding(Sink sink, TriggerKind kind, String wrong, String allowed, String remedy) {
        String found = "has the trigger " + TriggerText.of(kind, interval(sink)) + ", " + wrong;
        Place place = Place.of(Attribute.TRIGGER).member(kind.attribute());
        return sink.finding(Rule.TRIGGER_OF_FORMAT, place, found, allowed, remedy);
    }

    private static String interval(Sink sink) {
        return sink.definition().trigger().stream()
                .flatMap(trigger -> trigger.values().values().stream())
                .findFirst()
                .orElse("");
    }

    private static String intervalOr(Sink sink, String other) {
        String declared = interval(sink);
        return Interval.of(declared) instanceof Interval.Valid ? declared : other;
    }

    private static String format(Sink sink) {
        return sink.known(sink.definition().format()).orElse(sink.definition().format());
    }
}
