package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

class NotOnce {

    @ExpectationSink(table = "a.b", checkpoint = "${root}", trigger = @Trigger(availableNow = true))
    static class AvailableNow {}
}
