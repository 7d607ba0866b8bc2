package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

class Milliseconds {

    @ExpectationSink(table = "a.b", checkpoint = "${root}/a", trigger = @Trigger(processingTime = "0 seconds"))
    static class Zero {}

    @ExpectationSink(table = "a.b", checkpoint = "${root}/b", trigger = @Trigger(processingTime = "1 millisecond"))
    static class One {}
}
