package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import java.util.List;
import java.util.Optional;

/** A sink that writes nowhere. */
final class NoTarget implements Check {

    private static final String ALLOWED =
            "A sink needs a target: a table, a topic, or the path of a folder. Blank text is none.";

    @Override
    public List<Finding> check(Sink sink) {
        Optional<String> table = sink.definition().table();
        Optional<String> path = sink.definition().path();
        boolean blankTable = sink.known(table).filter(String::isBlank).isPresent();
        boolean blankPath = sink.known(path).filter(String::isBlank).isPresent();
        if (table.isEmpty() && path.isEmpty()) {
            return List.of(finding(
                    sink,
                    Attribute.TABLE,
                    "has neither a table nor a path",
                    "Add table = \"schema.name\", or path = \"…\" for a folder of files."));
        }
        if (blankTable) {
            String remedy = path.isPresent() && !blankPath
                    ? "Write the table's name, or remove table to write to the path alone."
                    : "Write table = \"schema.name\".";
            return List.of(finding(sink, Attribute.TABLE, "has a blank table", remedy));
        }
        if (blankPath) {
            String remedy = table.isPresent()
                    ? "Write the table's location, or remove path to leave it to the catalog."
                    : "Write the folder, or table = \"schema.name\" instead of path.";
            return List.of(finding(sink, Attribute.PATH, "has a blank path", remedy));
        }
        return List.of();
    }

    private static Finding finding(Sink sink, Attribute attribute, String found, String remedy) {
        return sink.finding(Rule.NO_TARGET, Place.of(attribute), found, ALLOWED, remedy);
    }
}
