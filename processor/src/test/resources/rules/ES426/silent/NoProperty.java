package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class NoProperty {

    @ExpectationSink(
            table = "aviation.of_other",
            checkpoint = "s3a://lake/of_other",
            format = "iceberg",
            options = @Option(key = "delta.appendOnly", value = "true"))
    static class OfOther {}
}
