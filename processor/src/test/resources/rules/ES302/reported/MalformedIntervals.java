package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

class MalformedIntervals {

    // expect: ES302 ERROR at column 99, 10s
    @ExpectationSink(table = "a.b", checkpoint = "${root}/a", trigger = @Trigger(processingTime = "10s"))
    static class NoSpace {}

    // expect: ES302 ERROR at column 99, 5 mins
    @ExpectationSink(table = "a.b", checkpoint = "${root}/b", trigger = @Trigger(processingTime = "5 mins"))
    static class NoUnit {}

    // expect: ES302 ERROR at column 99, 1 month
    @ExpectationSink(table = "a.b", checkpoint = "${root}/c", trigger = @Trigger(processingTime = "1 month"))
    static class Month {}

    // expect: ES302 ERROR at column 99, 1 fortnight
    @ExpectationSink(table = "a.b", checkpoint = "${root}/d", trigger = @Trigger(processingTime = "${every:-1 fortnight}"))
    static class MalformedDefault {}
}
