package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.RowType;
import io.expectationsink.definition.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Partitions by every column of the rows, so that none is left for the files. */
final class OnlyPartitionColumns implements Check {

    private static final Set<FormatFamily> REFUSING = Set.of(FormatFamily.DELTA, FormatFamily.FILE);

    @Override
    public List<Finding> check(Sink sink) {
        if (sink.family().filter(REFUSING::contains).isEmpty()) {
            return List.of();
        }
        return sink
                .rowType()
                .filter(rows -> !rows.columns().isEmpty())
                .filter(rows -> columns(sink, rows).equals(partitions(sink)))
                .map(rows -> finding(sink, rows))
                .stream()
                .toList();
    }

    private static Set<String> columns(Sink sink, RowType rows) {
        return folded(Stream.concat(rows.columns().stream(), ColumnOfSchema.added(sink).stream()));
    }

    /** What is not known yet stands here as it is written, which is no name of a column. */
    private static Set<String> partitions(Sink sink) {
        return folded(sink.definition().partitionBy().stream()
                .map(text -> sink.known(text).orElse(text)));
    }

    private static Set<String> folded(Stream<String> names) {
        return names.map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static Finding finding(Sink sink, RowType rows) {
        boolean isFolder = isFolderOfStream(sink);
        return sink.finding(
                Rule.ONLY_PARTITION_COLUMNS,
                isFolder ? Severity.WARNING : Severity.ERROR,
                Place.of(Attribute.PARTITION_BY),
                "partitions by every column of " + rows.name(),
                isFolder
                        ? "The values of partition columns stand in the names of folders, so that the files have no column "
                                + "left: parquet and text fail in the first batch, json writes empty objects."
                        : "The values of partition columns stand in the names of folders, and the files need a column: Spark "
                                + "refuses it with ALL_PARTITION_COLUMNS_NOT_ALLOWED, Delta in a folder with "
                                + "DELTA_CANNOT_USE_ALL_COLUMNS_FOR_PARTITION.",
                "Partition by the columns of few values only. If the rows have others, name a record with all of them as "
                        + "schema.");
    }

    /** Spark's writer of streams does not look at the columns of a folder of files beforehand. */
    private static boolean isFolderOfStream(Sink sink) {
        return sink.mayStream()
                && sink.definition().table().isEmpty()
                && sink.family().filter(FormatFamily.FILE::equals).isPresent();
    }
}
