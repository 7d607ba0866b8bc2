package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
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
                    named(sink).isPresent()
                            ? write(sink) + "."
                            : "Add table = \"schema.name\", or path = \"…\" for a folder of files."));
        }
        if (blankTable) {
            String remedy = path.isPresent() && !blankPath && named(sink).isEmpty()
                    ? "Write the table's name, or remove table to write to the path alone."
                    : write(sink) + ".";
            return List.of(finding(sink, Attribute.TABLE, "has a blank table", remedy));
        }
        if (blankPath) {
            String remedy = table.isPresent() && named(sink).isEmpty()
                    ? "Write the table's location, or remove path to leave it to the catalog."
                    : "Write the folder, or table = \"schema.name\" instead of path.";
            return List.of(finding(sink, Attribute.PATH, "has a blank path", remedy));
        }
        return table.isEmpty()
                ? named(sink).map(noun -> pathOnly(sink, noun)).stream().toList()
                : List.of();
    }

    private static Finding pathOnly(Sink sink, String noun) {
        String format = sink.known(sink.definition().format()).orElseThrow();
        return sink.finding(
                Rule.NO_TARGET,
                Place.of(Attribute.PATH),
                "has a path and no table",
                "With the format " + format + " rows go to a " + noun + ", which the attribute table names; a path "
                        + "means nothing to it.",
                write(sink) + " instead of path.");
    }

    /** What the table names where a format has no paths at all; empty for the others, and while it is not known. */
    private static Optional<String> named(Sink sink) {
        return sink.family().map(family -> switch (family) {
            case KAFKA -> "topic";
            case BIGQUERY -> "table of BigQuery";
            default -> null;
        });
    }

    private static String write(Sink sink) {
        return sink.family().filter(FormatFamily.KAFKA::equals).isPresent()
                ? "Write table = \"topic\""
                : "Write table = \"schema.name\"";
    }

    private static Finding finding(Sink sink, Attribute attribute, String found, String remedy) {
        return sink.finding(Rule.NO_TARGET, Place.of(attribute), found, ALLOWED, remedy);
    }
}
