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
            // expect: ES420 NOTE at column 37, spark.readStream().option("startingOffsets", …)
            options = @Option(key = "startingOffsets", value = "latest"))
    static class Kafka {}
}
