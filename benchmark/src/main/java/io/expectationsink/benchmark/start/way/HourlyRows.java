package io.expectationsink.benchmark.start.way;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

/** A stream whose first batch begins at once, and whose second one is an hour away. */
@ExpectationSink(
        table = "${hourly.table}",
        checkpoint = "${hourly.checkpoint}",
        appendTableName = false,
        queryName = "${hourly.query}",
        trigger = @Trigger(processingTime = "1 hour"))
final class HourlyRows {}
