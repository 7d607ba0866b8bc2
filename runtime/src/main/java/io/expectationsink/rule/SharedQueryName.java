package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Placeholders;
import io.expectationsink.definition.QueryNames;
import java.util.Set;

/** Two streams whose queries have one name. */
final class SharedQueryName extends SameKey {

    @Override
    public Set<String> keys(Sink sink) {
        // The format decides over the default: the table of memory is the query's name.
        boolean known =
                sink.definition().queryName().isPresent() || sink.family().isPresent();
        return sink.mayStream() && known ? Set.of(QueryNames.of(sink.comparable())) : Set.of();
    }

    /** Where both have it from their own name, that name is the one thing to mend. */
    @Override
    boolean isExcused(Sink sink) {
        return isSinkName(sink);
    }

    /** Spark keeps names apart among queries that run, and so does a start. */
    @Override
    public boolean outlastsQueries() {
        return false;
    }

    @Override
    Finding finding(ModuleSink sink, ModuleSink other) {
        String name = Placeholders.readable(QueryNames.of(sink.sink().comparable()));
        return sink.sink()
                .finding(
                        Rule.SHARED_QUERY_NAME,
                        Place.of(attribute(sink.sink())),
                        "has the query name '" + name + "', and so does the " + other.subject(),
                        "Names of queries are unique within a session: Spark refuses the second with"
                                + " IllegalArgumentException.",
                        "Write queryName = \"…\" with another name for one of the two.");
    }

    private static Attribute attribute(Sink sink) {
        if (sink.definition().queryName().isPresent()) {
            return Attribute.QUERY_NAME;
        }
        return isSinkName(sink) ? Attribute.NAME : Attribute.TABLE;
    }

    private static boolean isSinkName(Sink sink) {
        return sink.definition().queryName().isEmpty()
                && QueryNames.of(sink.definition()).equals(sink.definition().name());
    }
}
