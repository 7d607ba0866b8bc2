package io.expectationsink.sample;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What the tables hold. */
final class StrikeTables {

    private final SparkSession spark;

    /** The tables that the session's catalog knows. */
    StrikeTables(SparkSession spark) {
        this.spark = spark;
    }

    /** The cleaned reports. */
    Dataset<Row> strikes() {
        return spark.table("aviation.bird_strikes");
    }

    /** The running totals. */
    Dataset<Row> byPhase() {
        return spark.table("aviation.strikes_by_phase");
    }

    /** The costs. */
    Dataset<Row> airportCosts() {
        return spark.table("aviation.airport_costs");
    }

    /** The input files whose reports the table in the folder holds; none while there is no table. */
    Set<String> filesIn(Folders folders) {
        Path table = folders.tables().resolve("bird_strikes");
        return Files.exists(table.resolve("_delta_log"))
                ? counts(spark.read().format("delta").load(table.toString()), StrikeFiles.SOURCE_FILE, count(lit(1)))
                        .keySet()
                : Set.of();
    }

    /** The cleaned reports that the run of the given id wrote, counted for each file. */
    Map<String, Long> writtenBy(String runId) {
        return counts(strikes().where(col("meta_dq_run_id").equalTo(runId)), StrikeFiles.SOURCE_FILE, count(lit(1)));
    }

    /** A number for each value of a column. */
    static Map<String, Long> counts(Dataset<Row> rows, String key, Column number) {
        return rows.groupBy(key).agg(number).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    }

    /** The sum of a column; zero where there are no rows. */
    static long total(Dataset<Row> rows, String column) {
        return rows.agg(coalesce(sum(column), lit(0L))).head().getLong(0);
    }
}
