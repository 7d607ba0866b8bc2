package io.expectationsink.sample;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What becomes of the reports: the same on a stream and on a batch. */
final class StrikeCleaning {

    private StrikeCleaning() {}

    /** Reports with the names and types that a reader of the table expects. */
    static Dataset<Row> clean(Dataset<Row> reports) {
        Stream<Column> cleaned = Arrays.stream(StrikeColumn.values()).map(StrikeColumn::cleaned);
        return reports.select(
                Stream.concat(cleaned, Stream.of(col(StrikeFiles.SOURCE_FILE))).toArray(Column[]::new));
    }

    /** Cleaned reports, counted for each phase of flight. */
    static Dataset<Row> byPhase(Dataset<Row> strikes) {
        return strikes.groupBy("phase_of_flight")
                .agg(
                        count(lit(1)).as("strikes"),
                        count_if(col("damage").notEqual("None")).as("strikes_with_damage"),
                        round(avg("speed_in_knots"), 1).as("average_speed_in_knots"));
    }
}
