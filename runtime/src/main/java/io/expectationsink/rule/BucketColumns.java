package io.expectationsink.rule;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.BucketDefinition;
import io.expectationsink.definition.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Buckets of no column: nothing decides which bucket a row goes to. */
final class BucketColumns implements Check {

    private static final Place COLUMNS = Place.of(Attribute.BUCKET_BY).member("columns");

    @Override
    public List<Finding> check(Sink sink) {
        Optional<BucketDefinition> buckets = sink.definition().bucketBy();
        // On a stream the whole attribute is misplaced, which is the one thing to mend.
        if (buckets.isEmpty() || sink.kind() == SinkKind.STREAMING) {
            return List.of();
        }
        List<String> columns = buckets.get().columns();
        if (columns.isEmpty()) {
            return List.of(finding(sink, COLUMNS, "has bucketBy without columns"));
        }
        return IntStream.range(0, columns.size())
                .filter(index ->
                        sink.known(columns.get(index)).filter(String::isBlank).isPresent())
                .mapToObj(index -> finding(sink, COLUMNS.at(index), "has a blank column in bucketBy"))
                .toList();
    }

    private static Finding finding(Sink sink, Place place, String found) {
        return sink.finding(
                Rule.BUCKET_COLUMNS,
                place,
                found,
                "The hash of the columns decides a row's bucket: there must be at least one, and each needs its name.",
                "Write the columns, as in @BucketBy(buckets = 8, columns = \"customer_id\"), or remove bucketBy.");
    }
}
