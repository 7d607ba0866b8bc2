package io.expectationsink.runtime;

import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import org.apache.spark.sql.streaming.Trigger;

/** Spark's trigger for a declared one. */
final class Triggers {

    private Triggers() {}

    /** The trigger of a definition that the rule book has passed. */
    static Trigger of(TriggerDefinition trigger) {
        TriggerKind kind =
                trigger.kind().orElseThrow(() -> new IllegalArgumentException("not one trigger: " + trigger));
        String value = trigger.values().get(kind);
        return switch (kind) {
            case PROCESSING_TIME -> Trigger.ProcessingTime(value);
            case AVAILABLE_NOW -> Trigger.AvailableNow();
            case ONCE -> once();
            case CONTINUOUS -> Trigger.Continuous(value);
            case REAL_TIME -> RealTime.of(value);
        };
    }

    /** Spark still runs it, and the declaration may ask for it. */
    @SuppressWarnings("deprecation")
    private static Trigger once() {
        return Trigger.Once();
    }

    /** A class of its own, so that Spark 4.0, which has no real-time mode, never links to it. */
    private static final class RealTime {

        static Trigger of(String interval) {
            return Trigger.RealTime(interval);
        }
    }
}
