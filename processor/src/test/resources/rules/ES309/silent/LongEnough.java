package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.OutputMode;
import io.expectationsink.Trigger;

@ExpectationSink(
        table = "a",
        checkpoint = "${root}",
        format = "kafka",
        options = @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"),
        outputMode = OutputMode.UPDATE,
        trigger = @Trigger(realTime = "5 seconds"))
class LongEnough {}
