package io.expectationsink.benchmark.start.way;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

/** A stream that ends when all that was there at its start is written. */
@ExpectationSink(
        table = "${available.table}",
        checkpoint = "${available.checkpoint}",
        appendTableName = false,
        queryName = "${available.query}",
        trigger = @Trigger(availableNow = true))
final class AvailableRows {}
