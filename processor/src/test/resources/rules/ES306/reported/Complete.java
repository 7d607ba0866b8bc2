package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.OutputMode;

class Complete {

    // expect: ES306 NOTE at column 79, aggregates
    @ExpectationSink(table = "a.b", checkpoint = "/c", outputMode = OutputMode.COMPLETE)
    static class Delta {}

    // expect: ES306 NOTE at column 77, aggregates
    @ExpectationSink(table = "a", checkpoint = "/c", outputMode = OutputMode.COMPLETE, format = "console")
    static class Console {}
}
