package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class PossibleNames {

    @ExpectationSink(table = "sales.orders-eu", checkpoint = "${c}", format = "kafka", options = @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"))
    static class Topic {}

    @ExpectationSink(table = "sales.orders", checkpoint = "/c", queryName = "orders", format = "memory")
    static class View {}

    @ExpectationSink(table = "orders of today", checkpoint = "/c", format = "console")
    static class Console {}
}
