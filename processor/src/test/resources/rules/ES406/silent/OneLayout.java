package fixture;

import io.expectationsink.ExpectationSink;

class OneLayout {

    @ExpectationSink(
            table = "aviation.clustered",
            checkpoint = "s3a://lake/clustered",
            clusterBy = "id")
    static class Clustered {}

    @ExpectationSink(
            table = "aviation.partitioned",
            checkpoint = "s3a://lake/partitioned",
            partitionBy = "country")
    static class Partitioned {}
}
