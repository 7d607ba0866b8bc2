package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.util.List;
import java.util.stream.Collectors;

/** A query has one trigger; of several Spark silently takes the one that is set last. */
final class SeveralTriggers implements TriggerCheck {

    @Override
    public List<Finding> check(Sink sink, TriggerDefinition trigger) {
        return trigger.values().size() > 1 ? List.of(finding(sink, trigger)) : List.of();
    }

    private static Finding finding(Sink sink, TriggerDefinition trigger) {
        String kinds =
                trigger.values().keySet().stream().map(TriggerKind::attribute).collect(Collectors.joining(" and "));
        String choices = trigger.values().entrySet().stream()
                .map(entry -> TriggerText.of(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" or "));
        return sink.finding(
                Rule.SEVERAL_TRIGGERS,
                Place.of(Attribute.TRIGGER),
                "has " + trigger.values().size() + " triggers, " + kinds,
                "A query has one trigger; Spark would take the one that is set last, without a word.",
                "Keep " + choices + ".");
    }
}
