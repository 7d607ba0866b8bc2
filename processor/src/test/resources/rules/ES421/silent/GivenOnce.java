package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class GivenOnce {

    @ExpectationSink(
            table = "aviation.unknown",
            checkpoint = "s3a://lake/unknown",
            options = {
                @Option(key = "mergeSchema", value = "true"),
                @Option(key = "${key}", value = "false"),
            })
    static class Unknown {}
}
