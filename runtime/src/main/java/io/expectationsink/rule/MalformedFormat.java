package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import java.util.List;
import java.util.Optional;

/** A format that names no data source: Spark compares the name letter by letter, white space included. */
final class MalformedFormat implements Check {

    @Override
    public List<Finding> check(Sink sink) {
        Optional<String> format = sink.known(sink.definition().format());
        return format
                .filter(text -> text.isBlank() || !text.equals(text.strip()))
                .map(text -> finding(sink, text))
                .stream()
                .toList();
    }

    private static Finding finding(Sink sink, String format) {
        String name = format.strip();
        return sink.finding(
                Rule.MALFORMED_FORMAT,
                Place.of(Attribute.FORMAT),
                name.isEmpty() ? "has a blank format" : "has white space around its format '" + format + "'",
                "A format is the name of a Spark data source as it stands; Spark finds none by this text and fails with "
                        + "DATA_SOURCE_NOT_FOUND.",
                name.isEmpty()
                        ? "Write format = \"delta\", or remove format: delta is the default."
                        : "Write format = \"" + name + "\".");
    }
}
