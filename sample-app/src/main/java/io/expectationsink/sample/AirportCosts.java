package io.expectationsink.sample;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;

/** What strikes cost at each airport; a batch replaces it after each run of the streams. */
@ExpectationSink(
        table = "aviation.airport_costs",
        path = "${tables.root}/airport_costs",
        kind = SinkKind.BATCH,
        mode = SaveMode.OVERWRITE)
public final class AirportCosts {

    private AirportCosts() {}
}
