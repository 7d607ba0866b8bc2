package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class OtherOptions {

    @ExpectationSink(
            table = "aviation.metadata",
            checkpoint = "s3a://lake/metadata",
            options = @Option(key = "userMetadata", value = "path"))
    static class Metadata {}

    @ExpectationSink(
            table = "aviation.of_other",
            checkpoint = "s3a://lake/of_other",
            format = "iceberg",
            options = @Option(key = "path", value = "/data/b"))
    static class OfOther {}
}
