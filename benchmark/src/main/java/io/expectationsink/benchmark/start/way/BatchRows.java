package io.expectationsink.benchmark.start.way;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

/** A batch that is appended. */
@ExpectationSink(table = "${batch.table}", kind = SinkKind.BATCH)
final class BatchRows {}
