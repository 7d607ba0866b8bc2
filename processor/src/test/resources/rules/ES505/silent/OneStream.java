package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

class OneStream {

    @ExpectationSink(table = "sales.orders", checkpoint = "${root}/a")
    static class Delta {}

    @ExpectationSink(table = "sales.orders", checkpoint = "${root}/b")
    static class DeltaToo {}

    @ExpectationSink(table = "sales.returns", format = "parquet", checkpoint = "${root}/c")
    static class Files {}

    @ExpectationSink(table = "${schema}.returns", format = "parquet", checkpoint = "${root}/d")
    static class Unknown {}

    @ExpectationSink(table = "sales.returns", format = "parquet", checkpoint = "${root}/e", kind = SinkKind.AUTO)
    static class Either {}

    @ExpectationSink(table = "sales.returns", format = "parquet", kind = SinkKind.BATCH)
    static class Batch {}
}
