package io.expectationsink.table;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import java.util.List;
import java.util.Locale;

/**
 * Holds the declared partitioning against the table's, in order and in any case. Delta fails the first batch of another
 * one ({@code DELTA_METADATA_MISMATCH}) and takes none as the table's own; a table of files takes any, and its readers
 * then mistake folders for data.
 */
final class Partitioning {

    private Partitioning() {}

    /** ES414 when it differs. */
    static List<Finding> check(TableRequest request, TableState table) {
        boolean left =
                request.family() == FormatFamily.DELTA && request.partitionBy().isEmpty();
        if (left || lower(request.partitionBy()).equals(lower(table.partitionColumns()))) {
            return List.of();
        }
        String fitting = table.partitionColumns().isEmpty()
                ? "Remove partitionBy"
                : "Write partitionBy = {\"" + String.join("\", \"", table.partitionColumns()) + "\"}";
        return List.of(request.sink()
                .finding(
                        Rule.TABLE_PARTITIONING_DIFFERS,
                        Place.of(Attribute.PARTITION_BY),
                        "is partitioned by " + text(request.partitionBy()) + ", the table that is there by "
                                + text(table.partitionColumns()),
                        "A table's partitioning is fixed when it is created.",
                        fitting + ", or write to another table."));
    }

    private static List<String> lower(List<String> columns) {
        return columns.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
    }

    private static String text(List<String> columns) {
        return columns.isEmpty() ? "nothing" : String.join(", ", columns);
    }
}
