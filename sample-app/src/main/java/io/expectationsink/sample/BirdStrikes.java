package io.expectationsink.sample;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.OutputMode;
import io.expectationsink.Trigger;

/** The cleaned reports, one row each. */
@ExpectationSink(
        table = "aviation.bird_strikes",
        path = "${tables.root}/bird_strikes",
        outputMode = OutputMode.APPEND,
        trigger = @Trigger(availableNow = true),
        checkpoint = "${checkpoint.root}/sample/bird_strikes_dq_stream",
        queryName = "bird_strikes_dq",
        partitionBy = "time_of_day",
        options = @Option(key = "mergeSchema", value = "true"))
public final class BirdStrikes {

    private BirdStrikes() {}
}
