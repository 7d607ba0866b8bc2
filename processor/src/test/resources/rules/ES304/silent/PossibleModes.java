package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.OutputMode;

class PossibleModes {

    @ExpectationSink(table = "a.b", checkpoint = "${root}/a", outputMode = OutputMode.COMPLETE, suppress = "ES306")
    static class Delta {}

    @ExpectationSink(table = "b", checkpoint = "${root}/b", outputMode = OutputMode.UPDATE, format = "kafka", options = @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"))
    static class Kafka {}
}
