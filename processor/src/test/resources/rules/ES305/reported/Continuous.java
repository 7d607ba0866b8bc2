package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

class Continuous {

    // expect: ES305 ERROR at column 88, continuous
    @ExpectationSink(table = "a.b", checkpoint = "/c", trigger = @Trigger(continuous = "1 second"))
    static class Delta {}

    // expect: ES305 ERROR at column 86, realTime
    @ExpectationSink(table = "a.b", checkpoint = "/c", trigger = @Trigger(realTime = "5 minutes"))
    static class RealTime {}
}
