package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class ForReading {

    @ExpectationSink(
            table = "aviation.files",
            checkpoint = "s3a://lake/files",
            // expect: ES420 NOTE at column 37, has the option 'maxFilesPerTrigger', which is for reading
            options = @Option(key = "maxFilesPerTrigger", value = "10"))
    static class Files {}

    @ExpectationSink(
            table = "aviation.kafka",
            checkpoint = "s3a://lake/kafka",
            format = "kafka",
            options = {
                @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"),
                // expect: ES420 NOTE at column 31, spark.readStream().option("startingOffsets", …)
                @Option(key = "startingOffsets", value = "latest"),
            })
    static class Kafka {}
}
