package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

class Continuous {

    // expect: ES305 ERROR at column 95, continuous
    @ExpectationSink(table = "a.b", checkpoint = "${root}/a", trigger = @Trigger(continuous = "1 second"))
    static class Delta {}

    // expect: ES305 ERROR at column 93, realTime
    @ExpectationSink(table = "a.b", checkpoint = "${root}/b", trigger = @Trigger(realTime = "5 minutes"))
    static class RealTime {}
}
