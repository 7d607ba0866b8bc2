package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class SameTarget {

    @ExpectationSink(
            table = "${topic:-strikes}",
            format = "kafka",
            checkpoint = "${root}/a",
            options = {
                @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"),
                @Option(key = "topic", value = "strikes"),
            })
    static class Repeated {}

    @ExpectationSink(
            table = "${topic}",
            format = "kafka",
            checkpoint = "${root}/b",
            options = {
                @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"),
                @Option(key = "topic", value = "${other.topic}"),
            })
    static class Unknown {}

    @ExpectationSink(
            table = "aviation.b",
            format = "iceberg",
            checkpoint = "${root}/c",
            options = @Option(key = "topic", value = "birds"))
    static class OtherFormat {}
}
