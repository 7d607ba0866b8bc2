package fixture;

import io.expectationsink.ExpectationSink;

class PlainNames {

    @ExpectationSink(
            table = "aviation.plain",
            checkpoint = "s3a://lake/plain",
            partitionBy = {"country", "${column}"})
    static class Plain {}

    @ExpectationSink(
            table = "aviation.nested_cluster",
            checkpoint = "s3a://lake/nested_cluster",
            clusterBy = "customer.country")
    static class NestedCluster {}

    @ExpectationSink(
            table = "aviation.of_other_catalog",
            checkpoint = "s3a://lake/of_other_catalog",
            format = "iceberg",
            partitionBy = "days(ts)")
    static class OfOtherCatalog {}

    @ExpectationSink(
            table = "aviation.dotted_column",
            checkpoint = "s3a://lake/dotted_column",
            partitionBy = "customer.country",
            suppress = "ES405")
    static class DottedColumn {}
}
