package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

class BecomesZero {

    // expect: ES308 MANDATORY_WARNING at column 97, rounds to zero
    @ExpectationSink(table = "a.b", checkpoint = "${root}", trigger = @Trigger(processingTime = "500 microseconds"))
    static class ProcessingTime {}
}
