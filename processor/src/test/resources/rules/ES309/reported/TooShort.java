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
        // expect: ES309 ERROR at column 39, less than 5 seconds
        trigger = @Trigger(realTime = "1 second"))
class TooShort {}
