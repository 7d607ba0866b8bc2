package io.expectationsink.sample;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Map;

/** What must be true of the tables after a start. */
final class TableChecks {

    private final StrikeTables tables;
    private final Checks checks;

    /** Checks of the tables. */
    TableChecks(StrikeTables tables, Checks checks) {
        this.tables = tables;
        this.checks = checks;
    }

    /**
     * Compares the tables with the input.
     *
     * @param tally what has landed
     * @param unread the files that had not been read before this start, and their reports
     * @param runId this start's run
     */
    void check(StrikeTally tally, Map<String, Long> unread, String runId) {
        checks.equal("this start wrote the rows of the unread files only", unread, tables.writtenBy(runId));
        checks.equal(
                "bird_strikes holds each report of each file once",
                tally.byFile(),
                StrikeTables.counts(tables.strikes(), StrikeFiles.SOURCE_FILE, count(lit(1))));
        checks.equal(
                "bird_strikes holds each speed that a report tells",
                tally.withSpeed(),
                tables.strikes().where(col("speed_in_knots").isNotNull()).count());
        checks.equal(
                "bird_strikes holds all costs", tally.totalCost(), StrikeTables.total(tables.strikes(), "cost_total"));
        checks.equal(
                "strikes_by_phase counts every report",
                tally.byPhase(),
                StrikeTables.counts(tables.byPhase(), "phase_of_flight", sum("strikes")));
        checks.equal(
                "airport_costs counts every report",
                tally.byAirport(),
                StrikeTables.counts(tables.airportCosts(), "airport_name", sum("strikes")));
    }
}
