package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

class Once {

    // expect: ES307 NOTE at column 87, availableNow
    @ExpectationSink(table = "a.b", checkpoint = "${root}", trigger = @Trigger(once = true))
    static class Delta {}
}
