package fixture;

import io.expectationsink.ExpectationSink;

class Clustering {

    @ExpectationSink(
            table = "aviation.of_delta",
            checkpoint = "s3a://lake/of_delta",
            clusterBy = "id")
    static class OfDelta {}

    @ExpectationSink(
            table = "aviation.unknown",
            checkpoint = "s3a://lake/unknown",
            format = "${format}",
            clusterBy = "id")
    static class Unknown {}

    @ExpectationSink(
            table = "aviation.of_other",
            checkpoint = "s3a://lake/of_other",
            format = "iceberg",
            clusterBy = "id")
    static class OfOther {}
}
