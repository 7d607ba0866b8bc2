package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

class Once {

    // expect: ES307 NOTE at column 82, availableNow
    @ExpectationSink(table = "a.b", checkpoint = "/c", trigger = @Trigger(once = true))
    static class Delta {}
}
