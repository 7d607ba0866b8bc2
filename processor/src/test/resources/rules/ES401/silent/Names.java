package fixture;

import io.expectationsink.ExpectationSink;

class Names {

    @ExpectationSink(table = "spark_catalog.aviation.2024_strikes", checkpoint = "/c")
    static class Three {}

    @ExpectationSink(table = "bird-strikes", format = "kafka", checkpoint = "/c")
    static class Topic {}

    @ExpectationSink(table = "${schema}.strikes", checkpoint = "/c")
    static class Unknown {}
}
