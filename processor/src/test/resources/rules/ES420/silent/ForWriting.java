package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class ForWriting {

    @ExpectationSink(
            table = "aviation.files",
            checkpoint = "s3a://lake/files",
            options = @Option(key = "maxRecordsPerFile", value = "10"))
    static class Files {}

    @ExpectationSink(
            table = "aviation.of_other",
            checkpoint = "s3a://lake/of_other",
            format = "iceberg",
            options = @Option(key = "startingOffsets", value = "latest"))
    static class OfOther {}
}
