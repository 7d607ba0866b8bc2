package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.SinkKind;

class PathOfNoFolder {

    // expect: ES104 ERROR at column 47, a topic, which the attribute table names
    @ExpectationSink(format = "kafka", path = "/topics/strikes", checkpoint = "${root}/a", options = @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"))
    static class Topic {}

    // expect: ES104 ERROR at column 73, a table of BigQuery, which the attribute table names
    @ExpectationSink(format = "bigquery", kind = SinkKind.BATCH, path = "/tables/strikes")
    static class BigQuery {}
}
