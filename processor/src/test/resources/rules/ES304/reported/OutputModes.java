package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.OutputMode;

class OutputModes {

    // expect: ES304 ERROR at column 86, UPDATE
    @ExpectationSink(table = "a.b", checkpoint = "${root}/a", outputMode = OutputMode.UPDATE)
    static class Delta {}

    // expect: ES304 ERROR at column 86, COMPLETE
    @ExpectationSink(table = "a.b", checkpoint = "${root}/b", outputMode = OutputMode.COMPLETE, format = "parquet")
    static class Parquet {}
}
