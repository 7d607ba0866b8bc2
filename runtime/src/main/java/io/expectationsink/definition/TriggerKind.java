package io.expectationsink.definition;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of trigger, named as the attributes of {@link io.expectationsink.Trigger} are. */
public enum TriggerKind {
    /** A micro-batch per interval. */
    PROCESSING_TIME("processingTime", true),
    /** All that is available, then the end. */
    AVAILABLE_NOW("availableNow", false),
    /** All that is available in one micro-batch, then the end. */
    ONCE("once", false),
    /** Continuous processing with a checkpoint per interval. */
    CONTINUOUS("continuous", true),
    /** Real-time mode. */
    REAL_TIME("realTime", true);

    private final String attribute;
    private final boolean takesInterval;

    TriggerKind(String attribute, boolean takesInterval) {
        this.attribute = attribute;
        this.takesInterval = takesInterval;
    }

    /** The attribute of {@link io.expectationsink.Trigger} that asks for this kind. */
    public String attribute() {
        return attribute;
    }

    /** Whether the kind's value is an interval; otherwise it is {@code true} or {@code false}. */
    public boolean takesInterval() {
        return takesInterval;
    }

    /** The kind that the attribute asks for; empty when there is no such attribute. */
    public static Optional<TriggerKind> byAttribute(String attribute) {
        return Arrays.stream(values())
                .filter(kind -> kind.attribute.equals(attribute))
                .findFirst();
    }
}
