package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.SinkKind;

class Servers {

    @ExpectationSink(
            table = "strikes",
            format = "kafka",
            checkpoint = "${root}/a",
            options = @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"))
    static class LeftToTheDeployment {}

    @ExpectationSink(
            table = "strikes",
            format = "kafka",
            kind = SinkKind.BATCH,
            options = @Option(key = "Kafka.Bootstrap.Servers", value = "broker:9092"))
    static class InAnyCase {}

    @ExpectationSink(
            table = "strikes",
            format = "kafka",
            kind = SinkKind.BATCH,
            options = @Option(key = "${key}", value = "broker:9092"))
    static class UnknownKey {}
}
