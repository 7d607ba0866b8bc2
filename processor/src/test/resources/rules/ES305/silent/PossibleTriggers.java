package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

class PossibleTriggers {

    @ExpectationSink(table = "b", format = "kafka", checkpoint = "/c", trigger = @Trigger(continuous = "1 second"))
    static class Kafka {}

    @ExpectationSink(table = "a.b", checkpoint = "/c", trigger = @Trigger(availableNow = true))
    static class Delta {}
}
