package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class Names {

    @ExpectationSink(table = "spark_catalog.aviation.2024_strikes", checkpoint = "${root}/a")
    static class Three {}

    @ExpectationSink(table = "bird-strikes", format = "kafka", checkpoint = "${root}/b", options = @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"))
    static class Topic {}

    @ExpectationSink(table = "${schema}.strikes", checkpoint = "${root}/c")
    static class Unknown {}
}
