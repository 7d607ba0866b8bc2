package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

@ExpectationSink(
        table = "aviation.b",
        // expect: ES301 ERROR at column 19, processingTime
        trigger = @Trigger(processingTime = "1 minute", availableNow = true),
        checkpoint = "${root}")
class TwoTriggers {}
