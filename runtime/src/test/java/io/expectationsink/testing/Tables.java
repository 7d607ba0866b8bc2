package io.expectationsink.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Names for tables of tests, and looks at tables. */
public final class Tables {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Tables() {}

    /** A name that no other test uses. */
    public static String fresh(String stem) {
        return stem + "_" + COUNT.incrementAndGet();
    }

    /** The table's properties. */
    public static Map<String, String> properties(SparkSession spark, String table) {
        return spark.sql("SHOW TBLPROPERTIES " + table).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1)));
    }

    /** The operations of the Delta table's commits, the oldest first. */
    public static List<String> operations(SparkSession spark, String table) {
        return spark.sql("DESCRIBE HISTORY " + table).orderBy("version").select("operation").collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    /** The numbers in the table's column {@code id}, in order. */
    public static List<Long> ids(SparkSession spark, String table) {
        return ids(spark.table(table));
    }

    /** The numbers in the column {@code id} of what lies at the location, in order. */
    public static List<Long> ids(SparkSession spark, String format, String location) {
        return ids(spark.read().format(format).load(location));
    }

    private static List<Long> ids(Dataset<Row> rows) {
        return rows.select("id").orderBy("id").collectAsList().stream()
                .map(row -> row.getLong(0))
                .toList();
    }
}
