package io.expectationsink.sample;

import io.expectationsink.ExpectationSink;
import io.expectationsink.OutputMode;
import io.expectationsink.Trigger;

/** A running aggregate: each micro-batch replaces the table's rows by the totals of all reports so far. */
@ExpectationSink(
        table = "aviation.strikes_by_phase",
        path = "${tables.root}/strikes_by_phase",
        outputMode = OutputMode.COMPLETE,
        trigger = @Trigger(availableNow = true),
        checkpoint = "${checkpoint.root}/sample/strikes_by_phase_dq_stream",
        queryName = "strikes_by_phase_dq",
        // The query aggregates, and its result has one row for each phase of a flight.
        suppress = "ES306")
public final class StrikesByPhase {

    private StrikesByPhase() {}
}
