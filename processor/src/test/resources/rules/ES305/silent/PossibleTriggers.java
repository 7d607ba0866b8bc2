package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.Trigger;

class PossibleTriggers {

    @ExpectationSink(table = "b", format = "kafka", checkpoint = "${root}/a", trigger = @Trigger(continuous = "1 second"), options = @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"))
    static class Kafka {}

    @ExpectationSink(table = "a.b", checkpoint = "${root}/b", trigger = @Trigger(availableNow = true))
    static class Delta {}
}
