package io.expectationsink.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads what a table is, from statements that cost milliseconds. {@code DESCRIBE TABLE EXTENDED} answers rows of three
 * texts: the columns, then sections that begin with a title; {@code DESCRIBE DETAIL} would cost a second.
 */
final class TableReader {

    private static final String PARTITIONS = "# Partition Information";
    private static final String DETAILS = "# Detailed Table Information";

    private final SparkSession spark;

    TableReader(SparkSession spark) {
        this.spark = spark;
    }

    /** The table as it is now; Spark's own exception when there is none. */
    TableState read(String table) {
        String name = SqlText.table(table);
        List<Row> description = spark.sql("DESCRIBE TABLE EXTENDED " + name).collectAsList();
        return new TableState(
                detail(description, "Provider"),
                detail(description, "Location"),
                spark.table(name).schema(),
                partitionColumns(description),
                new TableProperties(spark).read(table));
    }

    private static Optional<String> detail(List<Row> description, String name) {
        return description.stream()
                .skip(titleAt(description, DETAILS) + 1L)
                .filter(row -> row.getString(0).equals(name))
                .map(row -> row.getString(1))
                .findFirst();
    }

    /** The section's rows are a header, which begins with {@code #} as titles do, and the columns. */
    private static List<String> partitionColumns(List<Row> description) {
        List<String> columns = new ArrayList<>();
        for (Row row : description.subList(titleAt(description, PARTITIONS), description.size())) {
            String name = row.getString(0);
            if (name.isEmpty()) {
                break;
            }
            if (!name.startsWith("# ")) {
                columns.add(name);
            }
        }
        return List.copyOf(columns);
    }

    /** The last such row, since a column may bear any name; the end when there is none. */
    private static int titleAt(List<Row> description, String title) {
        for (int i = description.size() - 1; i >= 0; i--) {
            if (description.get(i).getString(0).equals(title)) {
                return i;
            }
        }
        return description.size();
    }
}
