package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.SinkKind;

class OtherTarget {

    @ExpectationSink(
            table = "strikes",
            format = "kafka",
            checkpoint = "${root}/a",
            options = {
                @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"),
                // expect: ES404 ERROR at column 48, the rows go to 'strikes'
                @Option(key = "TOPIC", value = "birds"),
            })
    static class Topic {}

    @ExpectationSink(
            table = "aviation.strikes",
            format = "bigquery",
            kind = SinkKind.BATCH,
            options = {
                @Option(key = "writeMethod", value = "direct"),
                // expect: ES404 ERROR at column 48, the rows go to 'aviation.strikes'
                @Option(key = "table", value = "aviation.birds"),
            })
    static class BigQuery {}
}
