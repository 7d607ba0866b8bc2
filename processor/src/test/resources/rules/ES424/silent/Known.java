package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class Known {

    @ExpectationSink(
            table = "aviation.any_case",
            checkpoint = "s3a://lake/any_case",
            options = @Option(key = "MERGESCHEMA", value = "true"))
    static class AnyCase {}

    @ExpectationSink(
            table = "aviation.parquet",
            checkpoint = "s3a://lake/parquet",
            options = @Option(key = "parquet.block.size", value = "1048576"))
    static class Parquet {}

    @ExpectationSink(
            table = "aviation.of_csv",
            checkpoint = "s3a://lake/of_csv",
            format = "csv",
            options = @Option(key = "header", value = "true"))
    static class OfCsv {}

    @ExpectationSink(
            table = "aviation.not_yet",
            checkpoint = "s3a://lake/not_yet",
            options = @Option(key = "${key}", value = "true"))
    static class NotYet {}
}
