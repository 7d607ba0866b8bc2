package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class NoClustering {

    @ExpectationSink(
            table = "aviation.of_files",
            checkpoint = "s3a://lake/of_files",
            format = "parquet",
            // expect: ES407 ERROR at column 25, declares clusterBy, which the format parquet does not have
            clusterBy = "id")
    static class OfFiles {}

    @ExpectationSink(
            table = "aviation.of_topic",
            checkpoint = "s3a://lake/of_topic",
            format = "kafka",
            options = @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"),
            // expect: ES407 MANDATORY_WARNING at column 25, declares clusterBy, which the format kafka does not have
            clusterBy = "id")
    static class OfTopic {}
}
