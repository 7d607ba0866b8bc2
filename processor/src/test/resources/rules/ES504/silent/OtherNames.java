package fixture;

import io.expectationsink.ExpectationSink;

class OtherNames {

    @ExpectationSink(table = "sales.a", checkpoint = "${root}", name = "orders")
    static class Alpha {}

    @ExpectationSink(table = "sales.b", checkpoint = "${root}", name = "Orders")
    static class OtherCase {}
}
