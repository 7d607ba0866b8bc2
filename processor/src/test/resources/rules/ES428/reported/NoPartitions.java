package fixture;

import io.expectationsink.ExpectationSink;

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
            // expect: ES428 MANDATORY_WARNING at column 27, declares partitionBy, which the format kafka does not have
            partitionBy = "country")
    static class Topic {}
}
