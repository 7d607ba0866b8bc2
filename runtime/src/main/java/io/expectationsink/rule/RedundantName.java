package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A name that is written down and would be the same without. */
final class RedundantName implements Check {

    @Override
    public List<Finding> check(Sink sink) {
        // What a rename would change is the source's business, not the start's.
        if (sink.phase() == Phase.START) {
            return List.of();
        }
        return Stream.of(ofSink(sink), ofQuery(sink)).flatMap(Optional::stream).toList();
    }

    private static Optional<Finding> ofSink(Sink sink) {
        return sink.defaultName()
                .filter(sink.definition().name()::equals)
                .map(name -> finding(
                        sink,
                        Attribute.NAME,
                        "Without it the sink is named after what it is declared on, which is the same.",
                        "code"));
    }

    private static Optional<Finding> ofQuery(Sink sink) {
        // A table in memory bears its query's name, and without one the query bears the table's.
        boolean isMemory = sink.family().map(FormatFamily.MEMORY::equals).orElse(true);
        return sink.known(sink.definition().queryName())
                .filter(name -> !isMemory && name.equals(sink.definition().name()))
                .map(name -> finding(
                        sink,
                        Attribute.QUERY_NAME,
                        "Without it the query has the sink's name, which is the same.",
                        "sink"));
    }

    private static Finding finding(Sink sink, Attribute attribute, String allowed, String renamed) {
        String name = attribute.annotationName();
        return sink.finding(
                Rule.REDUNDANT_NAME,
                Place.of(attribute),
                "has the " + name + " that it would have anyway",
                allowed,
                "Remove " + name + ", or keep it with suppress = \"ES427\" where a rename of the " + renamed
                        + " must not change it.");
    }
}
