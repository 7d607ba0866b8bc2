package fixture;

import io.expectationsink.ExpectationSink;

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
            // expect: ES505 ERROR at column 20, streams to the same folder as the streaming sink 'twoStreams_Gamma'
            path = "s3://lake/${env}/returns/",
            checkpoint = "${root}/d")
    static class Table {}
}
