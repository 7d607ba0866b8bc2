package io.expectationsink.proof.storage;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

/** Numbers in a Delta table on shared storage. */
@ExpectationSink(
        table = "numbers",
        path = "${tables}/numbers",
        checkpoint = "${checkpoints}",
        queryName = "lake_numbers",
        trigger = @Trigger(processingTime = "200 milliseconds"))
final class LakeNumbers {}
