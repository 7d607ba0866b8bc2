package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.CheckpointPath;
import io.expectationsink.definition.OptionDefinition;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Placeholders;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.StorageLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A location that a sink uses, as far as it is known.
 *
 * @param place where the declaration says it
 * @param text the location as a person reads it
 * @param location its one spelling
 */
record Whereabouts(Place place, String text, StorageLocation location) {

    private static final String PATH_OPTION = "path";

    /** Where the sink's stream keeps its checkpoint, with the table's name; empty when it has none or is a batch. */
    static Optional<Whereabouts> checkpoint(Sink sink) {
        if (!sink.mayStream()) {
            return Optional.empty();
        }
        return CheckpointPath.of(sink.comparable())
                .map(CheckpointPath::location)
                .or(sink::fallbackCheckpoint)
                .map(text -> of(Place.of(Attribute.CHECKPOINT), text));
    }

    /** Where the sink's rows go, by {@code path} and by an option of that key, whatever its case. */
    static List<Whereabouts> target(Sink sink) {
        SinkDefinition definition = sink.comparable();
        List<Whereabouts> found = new ArrayList<>();
        definition
                .path()
                .filter(text -> !text.isBlank())
                .map(text -> of(Place.of(Attribute.PATH), text))
                .ifPresent(found::add);
        for (int i = 0; i < definition.options().size(); i++) {
            OptionDefinition option = definition.options().get(i);
            if (option.key().equalsIgnoreCase(PATH_OPTION) && !option.value().isBlank()) {
                found.add(of(Place.of(Attribute.OPTIONS).at(i).member("value"), option.value()));
            }
        }
        return found;
    }

    /** Whether the name begins with a placeholder that has no value yet. */
    static boolean beginsUnknown(String name) {
        return !Placeholders.isKnown(name.substring(0, 1));
    }

    private static Whereabouts of(Place place, String comparable) {
        return new Whereabouts(place, Placeholders.readable(comparable), StorageLocation.of(comparable));
    }
}
