package fixture;

import io.expectationsink.ExpectationSink;

class Names {

    @ExpectationSink(table = "spark_catalog.aviation.2024_strikes", checkpoint = "${root}/a")
    static class Three {}

    @ExpectationSink(table = "bird-strikes", format = "kafka", checkpoint = "${root}/b")
    static class Topic {}

    @ExpectationSink(table = "${schema}.strikes", checkpoint = "${root}/c")
    static class Unknown {}
}
