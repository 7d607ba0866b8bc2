package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.OutputMode;

class OtherModes {

    @ExpectationSink(table = "a.b", checkpoint = "${root}/a", outputMode = OutputMode.APPEND)
    static class Delta {}

    @ExpectationSink(table = "a.b", checkpoint = "${root}/b", outputMode = OutputMode.COMPLETE, suppress = "ES306")
    static class Accepted {}
}
