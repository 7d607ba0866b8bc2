package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A column that is named twice in one list, or partitions a table and sorts it into buckets too. */
final class RepeatedColumn implements Check {

    private static final Set<FormatFamily> KNOWN = Set.of(FormatFamily.DELTA, FormatFamily.FILE);

    @Override
    public List<Finding> check(Sink sink) {
        if (sink.family().filter(KNOWN::contains).isEmpty()) {
            return List.of();
        }
        // Columns to cluster by are another rule's: with a table that is there already Delta takes them.
        List<ColumnList> lists = ColumnList.of(sink).stream()
                .filter(list -> list.attribute() != Attribute.CLUSTER_BY)
                .toList();
        return Stream.concat(
                        lists.stream()
                                .flatMap(list -> list.repeated(sink).stream())
                                .map(column -> repeated(sink, column)),
                        lists.stream()
                                .filter(list -> list.attribute() != Attribute.PARTITION_BY)
                                .flatMap(list -> list.known(sink).stream())
                                .filter(column -> isPartition(sink, column))
                                .map(column -> partition(sink, column)))
                .toList();
    }

    private static boolean isPartition(Sink sink, ColumnList.Column column) {
        return ColumnList.partitionBy(sink.definition()).known(sink).stream()
                .anyMatch(partition -> !column.name().isBlank() && partition.isCalled(column.name()));
    }

    private static Finding repeated(Sink sink, ColumnList.Column column) {
        boolean isFolder = column.list().attribute() == Attribute.PARTITION_BY && isFolderOfStream(sink);
        return sink.finding(
                Rule.REPEATED_COLUMN,
                isFolder ? Severity.WARNING : Severity.ERROR,
                column.place(),
                "names column '" + column.name() + "' twice in " + column.list().label(),
                isFolder
                        ? "Case does not matter. Spark's writer of streams puts such folders one into the other, and its "
                                + "reader fails on them with COLUMN_ALREADY_EXISTS."
                        : "Case does not matter, and Spark refuses it with COLUMN_ALREADY_EXISTS, Delta with "
                                + "DELTA_DUPLICATE_COLUMNS_FOUND.",
                "Remove one of them.");
    }

    private static Finding partition(Sink sink, ColumnList.Column column) {
        return sink.finding(
                Rule.REPEATED_COLUMN,
                column.place(),
                "names column '" + column.name() + "' in " + column.list().label() + " and in partitionBy",
                "Within a partition all rows have the same value of it; Spark refuses it: bucketing or sorting columns "
                        + "should not be part of the partition columns.",
                "Remove it from " + column.list().label() + ", or from partitionBy.");
    }

    private static boolean isFolderOfStream(Sink sink) {
        return sink.mayStream()
                && sink.definition().table().isEmpty()
                && sink.family().filter(FormatFamily.FILE::equals).isPresent();
    }
}
