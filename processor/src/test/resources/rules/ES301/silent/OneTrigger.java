package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

class OneTrigger {

    @ExpectationSink(
            table = "aviation.b",
            trigger = @Trigger(processingTime = "", availableNow = true, once = false),
            checkpoint = "/checkpoints")
    static class Now {}

    @ExpectationSink(table = "aviation.b", trigger = @Trigger, checkpoint = "/checkpoints")
    static class Unset {}
}
