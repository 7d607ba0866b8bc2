package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.util.List;

/** A trigger that Spark runs, and has deprecated for a better one. */
final class OnceTrigger implements TriggerCheck {

    @Override
    public List<Finding> check(Sink sink, TriggerDefinition trigger) {
        boolean isOnce = trigger.kind().filter(TriggerKind.ONCE::equals).isPresent();
        return isOnce ? List.of(finding(sink)) : List.of();
    }

    private static Finding finding(Sink sink) {
        return sink.finding(
                Rule.ONCE_TRIGGER,
                Place.of(Attribute.TRIGGER).member(TriggerKind.ONCE.attribute()),
                "has the trigger once, which Spark has deprecated",
                "It takes everything that is there in one micro-batch, however much that is, and no limit of the source "
                        + "holds; availableNow takes the same rows in batches of the source's size, then ends too.",
                "Write availableNow = true instead of once = true.");
    }
}
