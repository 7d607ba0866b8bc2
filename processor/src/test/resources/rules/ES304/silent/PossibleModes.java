package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.OutputMode;

class PossibleModes {

    @ExpectationSink(table = "a.b", checkpoint = "${root}/a", outputMode = OutputMode.COMPLETE, suppress = "ES306")
    static class Delta {}

    @ExpectationSink(table = "b", checkpoint = "${root}/b", outputMode = OutputMode.UPDATE, format = "kafka")
    static class Kafka {}
}
