package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.util.List;

/**
 * The interval of a trigger, as it is known.
 *
 * @param kind the trigger, one that takes an interval
 * @param text the interval's final text
 */
record TriggerIntervalText(TriggerKind kind, String text) {

    /** Those of the sink's trigger, in the order of the kinds; several only where one too many is declared. */
    static List<TriggerIntervalText> of(Sink sink, TriggerDefinition trigger) {
        return trigger.values().entrySet().stream()
                .filter(entry -> entry.getKey().takesInterval())
                .flatMap(entry ->
                        sink
                                .known(entry.getValue())
                                .map(text -> new TriggerIntervalText(entry.getKey(), text))
                                .stream())
                .toList();
    }

    /** A finding on this interval; what is wrong with it is the rest of a sentence that begins with the trigger. */
    Finding finding(Sink sink, Rule rule, String wrong, String allowed, String remedy) {
        Place place = Place.of(Attribute.TRIGGER).member(kind.attribute());
        String found = "has the trigger " + TriggerText.of(kind, text) + ", " + wrong;
        return sink.finding(rule, place, found, allowed, remedy);
    }
}
