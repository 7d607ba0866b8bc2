package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import java.util.Set;

/** Two sinks of one name, whose case counts as it does in Spark's configuration. */
final class SharedSinkName extends SameKey {

    @Override
    public Set<String> keys(Sink sink) {
        return Set.of(sink.definition().name());
    }

    @Override
    Finding finding(ModuleSink sink, ModuleSink other) {
        String name = sink.sink().definition().name();
        return sink.sink()
                .finding(
                        Rule.SHARED_SINK_NAME,
                        Place.of(Attribute.NAME),
                        "has the name '" + name + "', and so does the " + other.subject(),
                        "The name finds a sink's configuration: spark.expectationsink." + name
                                + ".checkpoint would be set for both.",
                        "Write name = \"…\" with another name for one of the two.");
    }
}
