package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class TwoStreams {

    @ExpectationSink(table = "spark_catalog.sales.orders", format = "parquet", checkpoint = "${root}/a")
    static class Alpha {}

    // expect: ES505 ERROR at column 30, streams to the same table as the streaming sink 'twoStreams_Alpha'
    @ExpectationSink(table = "Sales.Orders", format = "parquet", checkpoint = "${root}/b")
    static class Beta {}

    @ExpectationSink(path = "s3a://lake/${env}/returns", format = "json", checkpoint = "${root}/c")
    static class Gamma {}

    @ExpectationSink(
            table = "sales.returns",
            format = "json",
            checkpoint = "${root}/d",
            // expect: ES505 ERROR at column 53, streams to the same folder as the streaming sink 'twoStreams_Gamma'
            options = @Option(key = "Path", value = "s3://lake/${env}/returns/"))
    static class Table {}
}
