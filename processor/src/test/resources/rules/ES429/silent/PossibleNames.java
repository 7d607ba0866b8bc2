package fixture;

import io.expectationsink.ExpectationSink;

class PossibleNames {

    @ExpectationSink(table = "sales.orders-eu", checkpoint = "${c}", format = "kafka")
    static class Topic {}

    @ExpectationSink(table = "sales.orders", checkpoint = "/c", queryName = "orders", format = "memory")
    static class View {}

    @ExpectationSink(table = "orders of today", checkpoint = "/c", format = "console")
    static class Console {}
}
