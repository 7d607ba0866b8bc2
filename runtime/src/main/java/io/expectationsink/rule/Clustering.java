package io.expectationsink.rule;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns to cluster by beside another layout, on a target that has none, or more than Delta takes. */
final class Clustering implements Check {

    /** {@code spark.databricks.delta.clusteredTable.numClusteringColumnsLimit}, whose default is its most. */
    private static final int MOST_COLUMNS = 4;

    private static final Place CLUSTER_BY = Place.of(Attribute.CLUSTER_BY);

    @Override
    public List<Finding> check(Sink sink) {
        Optional<FormatFamily> family = sink.family();
        if (family.isEmpty() || sink.definition().clusterBy().isEmpty()) {
            return List.of();
        }
        boolean ofOtherCatalog =
                family.get() == FormatFamily.OTHER && sink.definition().table().isPresent();
        if (family.get() != FormatFamily.DELTA && !ofOtherCatalog) {
            return List.of(other(sink, family.get())
                    .map(attribute -> both(sink, attribute))
                    .orElseGet(() -> unable(sink, family.get())));
        }
        List<Finding> findings = new ArrayList<>();
        other(sink, family.get()).ifPresent(attribute -> findings.add(both(sink, attribute)));
        if (family.get() == FormatFamily.DELTA) {
            findings.addAll(columns(sink));
        }
        return findings;
    }

    /** The other layout; buckets of a Delta table are refused by themselves. */
    private static Optional<Attribute> other(Sink sink, FormatFamily family) {
        SinkDefinition definition = sink.definition();
        if (!definition.partitionBy().isEmpty()) {
            return Optional.of(Attribute.PARTITION_BY);
        }
        return definition
                .bucketBy()
                .filter(buckets -> family != FormatFamily.DELTA && sink.kind() == SinkKind.BATCH)
                .map(buckets -> Attribute.BUCKET_BY);
    }

    private static Finding both(Sink sink, Attribute other) {
        String condition = other == Attribute.PARTITION_BY
                ? "SPECIFY_CLUSTER_BY_WITH_PARTITIONED_BY_IS_NOT_ALLOWED"
                : "SPECIFY_CLUSTER_BY_WITH_BUCKETING_IS_NOT_ALLOWED";
        return sink.finding(
                Rule.CLUSTERED_AND_PARTITIONED,
                CLUSTER_BY,
                "declares both " + other.annotationName() + " and clusterBy",
                "A table has one layout; Spark's writer refuses two with " + condition + ".",
                "Remove one of them: clusterBy suits columns of many values, partitionBy columns of few.");
    }

    private static Finding unable(Sink sink, FormatFamily family) {
        String format = sink.known(sink.definition().format()).orElseThrow();
        boolean noTable =
                family == FormatFamily.FILE && sink.definition().table().isPresent();
        boolean noMatch = family == FormatFamily.NOOP && sink.kind() == SinkKind.BATCH;
        boolean fails = noTable || noMatch;
        return sink.finding(
                Rule.CLUSTERING_OF_FORMAT,
                fails ? Severity.ERROR : Severity.WARNING,
                CLUSTER_BY,
                "declares clusterBy, which "
                        + (family == FormatFamily.OTHER
                                ? "a path without a table does not have"
                                : "the format " + format + " does not have"),
                noTable
                        ? "Its table cannot be created: Spark's catalog refuses CLUSTER BY with "
                                + "UNSUPPORTED_PARTITION_TRANSFORM."
                        : noMatch
                                ? "Spark refuses a batch with clustering columns that noop does not have."
                                : "It does nothing there: only tables are clustered, when they are created.",
                family == FormatFamily.OTHER
                        ? "Add table = \"schema.name\", or remove clusterBy."
                        : "Remove clusterBy, or write format = \"delta\".");
    }

    private static List<Finding> columns(Sink sink) {
        ColumnList list = ColumnList.clusterBy(sink.definition());
        List<Finding> findings = new ArrayList<>();
        if (list.names().size() > MOST_COLUMNS) {
            findings.add(sink.finding(
                    Rule.CLUSTER_COLUMNS,
                    list.place().at(MOST_COLUMNS),
                    "names " + list.names().size() + " columns in clusterBy",
                    "Delta clusters by " + MOST_COLUMNS + " columns at most, and refuses to create the table with "
                            + "DELTA_CLUSTER_BY_INVALID_NUM_COLUMNS.",
                    "Keep those that queries filter by most often."));
        }
        list.repeated(sink).stream()
                .map(column -> sink.finding(
                        Rule.CLUSTER_COLUMNS,
                        column.place(),
                        "names column '" + column.name() + "' twice in clusterBy",
                        "Case does not matter, and Delta refuses to create the table with "
                                + "DELTA_DUPLICATE_COLUMNS_FOUND.CLUSTER_BY.",
                        "Remove one of them."))
                .forEach(findings::add);
        return findings;
    }
}
