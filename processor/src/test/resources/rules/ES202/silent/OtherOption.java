package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

@ExpectationSink(
        table = "aviation.b",
        checkpoint = "${root}",
        options = @Option(key = "mergeSchema", value = "true"))
class OtherOption {}
