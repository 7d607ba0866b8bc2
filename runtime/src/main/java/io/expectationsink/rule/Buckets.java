package io.expectationsink.rule;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.BucketDefinition;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import java.util.List;
import java.util.Optional;

/** Buckets that the target cannot have, in a number that it does not take, or an order without them. */
final class Buckets implements Check {

    /** The default of {@code spark.sql.sources.bucketing.maxBuckets}. */
    private static final int MOST = 100_000;

    @Override
    public List<Finding> check(Sink sink) {
        // On a stream the attributes are misplaced, which is the one thing to mend.
        if (sink.kind() == SinkKind.STREAMING) {
            return List.of();
        }
        Optional<BucketDefinition> buckets = sink.definition().bucketBy();
        if (buckets.isEmpty()) {
            return sink.definition().sortBy().isEmpty() ? List.of() : List.of(onlySorted(sink));
        }
        Optional<FormatFamily> family = sink.family();
        if (family.isEmpty() && buckets.get().buckets() < 1) {
            return List.of(count(sink, buckets.get().buckets()));
        }
        return family.flatMap(known -> check(sink, known, buckets.get())).stream()
                .toList();
    }

    private static Optional<Finding> check(Sink sink, FormatFamily family, BucketDefinition buckets) {
        if (family == FormatFamily.DELTA) {
            return Optional.of(refused(
                    sink,
                    "which Delta does not have",
                    "Delta refuses buckets with DELTA_OPERATION_NOT_ALLOWED_DETAIL.",
                    "Write clusterBy instead, which serves the same queries, or format = \"parquet\"."));
        }
        if (!family.isTable() || sink.definition().table().isEmpty()) {
            return Optional.of(refused(
                    sink,
                    "which only a table of a catalog has",
                    "Buckets are kept in the catalog: Spark refuses them without a table ('save' does not support "
                            + "bucketBy right now).",
                    family.isTable() ? "Add table = \"schema.name\", or remove bucketBy." : "Remove bucketBy."));
        }
        return buckets.buckets() >= 1 && buckets.buckets() <= MOST
                ? Optional.empty()
                : Optional.of(count(sink, buckets.buckets()));
    }

    private static Finding refused(Sink sink, String wrong, String allowed, String remedy) {
        return sink.finding(
                Rule.BUCKETS_OF_FORMAT, Place.of(Attribute.BUCKET_BY), "declares bucketBy, " + wrong, allowed, remedy);
    }

    private static Finding count(Sink sink, int count) {
        return sink.finding(
                Rule.BUCKET_COUNT,
                Place.of(Attribute.BUCKET_BY).member("buckets"),
                "has " + count + " buckets",
                "There is at least one, and by spark.sql.sources.bucketing.maxBuckets at most " + MOST
                        + "; Spark refuses the rest with INVALID_BUCKET_COUNT.",
                "Write a number between, such as buckets = 16.");
    }

    private static Finding onlySorted(Sink sink) {
        return sink.finding(
                Rule.SORTED_WITHOUT_BUCKETS,
                Place.of(Attribute.SORT_BY),
                "declares sortBy without bucketBy",
                "sortBy orders the rows within each bucket; without buckets Spark refuses it with "
                        + "SORT_BY_WITHOUT_BUCKETING.",
                "Add bucketBy, or sort the rows in the query: rows.sortWithinPartitions(…).");
    }
}
