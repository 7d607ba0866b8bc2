package io.expectationsink.sample;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import io.expectationsink.runtime.QueryStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells what came of a start. */
final class StartReport {

    private static final int A_FEW = 3;

    private final Page page;

    /** A report on the page. */
    StartReport(Page page) {
        this.page = page;
    }

    /** How each query ended. */
    void queries(List<QueryStatus> ended) {
        page.caption("Status of each query");
        for (QueryStatus status : ended) {
            page.line(
                    "  %-20s %s, last micro-batch %s, rows in %s, rows written %s",
                    status.name().orElse("-"),
                    status.state(),
                    known(status.batchId()),
                    known(status.rowsIn()),
                    known(status.rowsWritten()));
        }
    }

    /** Where the queries keep their checkpoints. */
    void checkpoints(Path root) {
        page.caption("Checkpoints");
        for (Path checkpoint : Checkpoints.below(root)) {
            page.line("  %s (%d micro-batches)", checkpoint, Checkpoints.commits(checkpoint));
        }
    }

    /** What the tables hold. */
    void tables(StrikeTables tables) {
        page.table(
                counted("aviation.bird_strikes", tables.strikes()) + ", by input file and run",
                tables.strikes()
                        .groupBy(StrikeFiles.SOURCE_FILE, "meta_dq_run_id", "meta_dq_run_datetime")
                        .agg(count(lit(1)).as("rows"), min("flight_date").as("first_flight"))
                        .orderBy(StrikeFiles.SOURCE_FILE));
        page.table(
                "The most expensive strikes, with the metadata of their run",
                mostExpensive(tables.strikes())
                        .select("flight_date", "wildlife_species", "speed_in_knots", "cost_total", "meta_dq_run_id"));
        page.table(
                counted("aviation.strikes_by_phase", tables.byPhase()),
                withoutRun(tables.byPhase()).orderBy(col("strikes").desc()));
        page.table(
                counted("aviation.airport_costs", tables.airportCosts()) + ", of which the most expensive",
                withoutRun(mostExpensive(tables.airportCosts())));
    }

    private static Dataset<Row> mostExpensive(Dataset<Row> rows) {
        return rows.orderBy(col("cost_total").desc()).limit(A_FEW);
    }

    private static Dataset<Row> withoutRun(Dataset<Row> rows) {
        return rows.drop("meta_dq_run_id", "meta_dq_run_datetime");
    }

    private static String counted(String table, Dataset<Row> rows) {
        return String.format(Locale.ROOT, "%s: %,d rows", table, rows.count());
    }

    private static String known(OptionalLong value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%,d", value.getAsLong()) : "-";
    }
}
