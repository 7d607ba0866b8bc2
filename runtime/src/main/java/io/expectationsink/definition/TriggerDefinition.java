package io.expectationsink.definition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A trigger as it is declared, which may be more than one kind at once; the rule book says so.
 *
 * @param values the value of each declared kind, in the order of {@link TriggerKind}: an interval's text, or {@code
 *     "true"} for the kinds that take none
 */
public record TriggerDefinition(Map<TriggerKind, String> values) {

    /** Copies the values. */
    public TriggerDefinition {
        Map<TriggerKind, String> ordered = new EnumMap<>(TriggerKind.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    /** A trigger of one kind with the interval's text. */
    public static TriggerDefinition of(TriggerKind kind, String interval) {
        return new TriggerDefinition(Map.of(kind, interval));
    }

    /** A micro-batch per interval. */
    public static TriggerDefinition processingTime(String interval) {
        return of(TriggerKind.PROCESSING_TIME, interval);
    }

    /** All that is available now, then the end. */
    public static TriggerDefinition availableNow() {
        return of(TriggerKind.AVAILABLE_NOW, "true");
    }

    /** All that is available now in one micro-batch, then the end. */
    public static TriggerDefinition once() {
        return of(TriggerKind.ONCE, "true");
    }

    /** Continuous processing with a checkpoint per interval. */
    public static TriggerDefinition continuous(String interval) {
        return of(TriggerKind.CONTINUOUS, interval);
    }

    /** Real-time mode with batches of the interval's length. */
    public static TriggerDefinition realTime(String interval) {
        return of(TriggerKind.REAL_TIME, interval);
    }

    /** The kind that is declared; empty when it is none or more than one. */
    public Optional<TriggerKind> kind() {
        return values.size() == 1 ? values.keySet().stream().findFirst() : Optional.empty();
    }

    /** The same trigger with the given change made to each value. */
    public TriggerDefinition map(UnaryOperator<String> change) {
        Map<TriggerKind, String> changed = new EnumMap<>(TriggerKind.class);
        values.forEach((kind, value) -> changed.put(kind, change.apply(value)));
        return new TriggerDefinition(changed);
    }
}
