package io.expectationsink.rule;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import java.util.List;

/** An attribute of streams on a batch sink, or the reverse. A sink of kind {@code AUTO} may have both. */
final class MisplacedAttribute implements Check {

    @Override
    public List<Finding> check(Sink sink) {
        // What is declared decides: rows of the other kind are refused on their own.
        SinkKind declared = sink.definition().kind();
        return sink.definition().declared().stream()
                .filter(attribute -> switch (declared) {
                    case BATCH -> attribute.use() == Attribute.Use.STREAMING;
                    case STREAMING -> attribute.use() == Attribute.Use.BATCH;
                    case AUTO -> false;
                })
                .map(attribute -> declared == SinkKind.BATCH ? onBatch(sink, attribute) : onStream(sink, attribute))
                .toList();
    }

    private static Finding onBatch(Sink sink, Attribute attribute) {
        String name = attribute.annotationName();
        return sink.finding(
                Rule.STREAMING_ATTRIBUTE_ON_BATCH,
                Place.of(attribute),
                "declares " + name + ", which only a stream has",
                "A batch runs once and ends: it takes no outputMode, trigger, checkpoint, appendTableName or queryName.",
                "Remove " + name + ", or declare kind = SinkKind.STREAMING (or AUTO, which takes both).");
    }

    private static Finding onStream(Sink sink, Attribute attribute) {
        String name = attribute.annotationName();
        String instead = attribute == Attribute.MODE ? " (what a stream writes is its outputMode)" : "";
        return sink.finding(
                Rule.BATCH_ATTRIBUTE_ON_STREAM,
                Place.of(attribute),
                "declares " + name + ", which only a batch has",
                "Spark's writer of streams takes no mode, bucketBy or sortBy.",
                "Remove " + name + instead + ", or declare kind = SinkKind.BATCH (or AUTO, which takes both).");
    }
}
