package fixture;

import io.expectationsink.ExpectationSink;

class Partitions {

    @ExpectationSink(
            table = "aviation.of_files",
            checkpoint = "s3a://lake/of_files",
            format = "csv",
            partitionBy = "country")
    static class OfFiles {}

    @ExpectationSink(
            table = "aviation.unknown",
            checkpoint = "s3a://lake/unknown",
            format = "${format}",
            partitionBy = "country")
    static class Unknown {}
}
