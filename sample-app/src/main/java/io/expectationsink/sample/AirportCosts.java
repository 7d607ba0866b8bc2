package io.expectationsink.sample;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What strikes cost; a batch replaces it after each run of the streams. */
final class AirportCosts {

    private AirportCosts() {}

    /** The costs of cleaned reports for each airport. Here a method declares the sink: its rows are what it returns. */
    @ExpectationSink(
            table = "aviation.airport_costs",
            path = "${tables.root}/airport_costs",
            kind = SinkKind.BATCH,
            mode = SaveMode.OVERWRITE)
    static Dataset<Row> byAirport(Dataset<Row> strikes) {
        return strikes.groupBy("airport_name", "origin_state")
                .agg(count(lit(1)).as("strikes"), sum("cost_total").as("cost_total"));
    }
}
