package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.OutputMode;

class Complete {

    // expect: ES306 NOTE at column 86, aggregates
    @ExpectationSink(table = "a.b", checkpoint = "${root}/a", outputMode = OutputMode.COMPLETE)
    static class Delta {}

    // expect: ES306 NOTE at column 84, aggregates
    @ExpectationSink(table = "a", checkpoint = "${root}/b", outputMode = OutputMode.COMPLETE, format = "console")
    static class Console {}
}
