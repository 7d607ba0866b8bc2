package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.OutputMode;

@ExpectationSink(table = "aviation.b", checkpoint = "${root}", outputMode = OutputMode.APPEND)
class StreamAttributes {}
