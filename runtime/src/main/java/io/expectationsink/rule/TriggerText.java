package io.expectationsink.rule;

import io.expectationsink.definition.TriggerKind;

/** A trigger in the words of its annotation. */
final class TriggerText {

    private TriggerText() {}

    /** The kind with its value, such as {@code processingTime = "30 seconds"} or {@code availableNow = true}. */
    static String of(TriggerKind kind, String value) {
        return kind.attribute() + " = " + (kind.takesInterval() ? "\"" + value + "\"" : value);
    }
}
