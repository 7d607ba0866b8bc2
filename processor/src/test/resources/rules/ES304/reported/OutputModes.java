package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.OutputMode;

class OutputModes {

    // expect: ES304 ERROR at column 79, UPDATE
    @ExpectationSink(table = "a.b", checkpoint = "/c", outputMode = OutputMode.UPDATE)
    static class Delta {}

    // expect: ES304 ERROR at column 79, COMPLETE
    @ExpectationSink(table = "a.b", checkpoint = "/c", outputMode = OutputMode.COMPLETE, format = "parquet")
    static class Parquet {}
}
