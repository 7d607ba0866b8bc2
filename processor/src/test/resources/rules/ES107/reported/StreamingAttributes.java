package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;
import io.expectationsink.Trigger;

@ExpectationSink(
        table = "aviation.b",
        kind = SinkKind.BATCH,
        // expect: ES107 ERROR at column 19, trigger
        trigger = @Trigger(availableNow = true),
        // expect: ES107 ERROR at column 22, checkpoint
        checkpoint = "${root}")
class StreamingAttributes {}
