package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

class OtherQueryNames {

    @ExpectationSink(table = "sales.a", checkpoint = "${root}", queryName = "sales")
    static class Alpha {}

    @ExpectationSink(table = "sales.b", checkpoint = "${root}", queryName = "Sales")
    static class OtherCase {}

    @ExpectationSink(table = "sales.c", kind = SinkKind.BATCH, name = "sales")
    static class Batch {}

    @ExpectationSink(table = "sales.d", checkpoint = "${root}", queryName = "${query}")
    static class Unknown {}
}
