package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class NoPartitions {

    @ExpectationSink(
            table = "aviation_memory",
            checkpoint = "s3a://lake/memory",
            format = "memory",
            // expect: ES428 ERROR at column 27, declares partitionBy, which the format memory does not have
            partitionBy = "country")
    static class Memory {}

    @ExpectationSink(
            table = "aviation.topic",
            checkpoint = "s3a://lake/topic",
            format = "kafka",
            options = @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"),
            // expect: ES428 MANDATORY_WARNING at column 27, declares partitionBy, which the format kafka does not have
            partitionBy = "country")
    static class Topic {}
}
