package fixture;

import io.expectationsink.ExpectationSink;

class TwoLayouts {

    @ExpectationSink(
            table = "aviation.both",
            checkpoint = "s3a://lake/both",
            partitionBy = "country",
            // expect: ES406 ERROR at column 25, declares both partitionBy and clusterBy
            clusterBy = "id")
    static class Both {}
}
