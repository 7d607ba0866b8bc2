package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

class OneTrigger {

    @ExpectationSink(
            table = "aviation.b",
            trigger = @Trigger(processingTime = "", availableNow = true, once = false),
            checkpoint = "${root}/a")
    static class Now {}

    @ExpectationSink(table = "aviation.b", trigger = @Trigger, checkpoint = "${root}/b")
    static class Unset {}
}
