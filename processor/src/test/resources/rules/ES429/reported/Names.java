package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class Names {

    // expect: ES429 ERROR at column 30, InvalidTopicException
    @ExpectationSink(table = "orders of today", checkpoint = "${c}", format = "kafka", options = @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"))
    static class Topic {}

    // expect: ES429 ERROR at column 30, TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS
    @ExpectationSink(table = "sales.orders", checkpoint = "/c", format = "memory")
    static class View {}

    // expect: ES429 ERROR at column 77, orders_query
    @ExpectationSink(table = "sales.orders", checkpoint = "/d", queryName = "orders-query", format = "memory")
    static class Query {}
}
