package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

class Intervals {

    @ExpectationSink(table = "a.b", checkpoint = "${root}/a", trigger = @Trigger(processingTime = "10 SECONDS"))
    static class Upper {}

    @ExpectationSink(table = "a.b", checkpoint = "${root}/b", trigger = @Trigger(processingTime = "interval 1 hour 1.5 second"))
    static class Several {}

    @ExpectationSink(table = "a.b", checkpoint = "${root}/c", trigger = @Trigger(processingTime = "0 seconds"))
    static class Zero {}

    @ExpectationSink(table = "a.b", checkpoint = "${root}/d", trigger = @Trigger(processingTime = "${interval}"))
    static class Unknown {}
}
