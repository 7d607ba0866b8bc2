package fixture;

import io.expectationsink.ExpectationSink;

class OddNames {

    @ExpectationSink(
            table = "aviation.blank",
            checkpoint = "s3a://lake/blank",
            // expect: ES405 ERROR at column 39, has a blank column in partitionBy
            partitionBy = {"country", " "})
    static class Blank {}

    @ExpectationSink(
            table = "aviation.expression",
            checkpoint = "s3a://lake/expression",
            // expect: ES405 ERROR at column 27, names the expression
            partitionBy = "year(ts)")
    static class Expression {}

    @ExpectationSink(
            table = "aviation.expression_of_files",
            checkpoint = "s3a://lake/expression_of_files",
            format = "parquet",
            // expect: ES405 MANDATORY_WARNING at column 27, names the expression
            partitionBy = "year(ts)")
    static class ExpressionOfFiles {}

    @ExpectationSink(
            table = "aviation.padded",
            checkpoint = "s3a://lake/padded",
            // expect: ES405 ERROR at column 25, Write "country"
            clusterBy = " country")
    static class Padded {}

    @ExpectationSink(
            table = "aviation.quoted",
            checkpoint = "s3a://lake/quoted",
            format = "json",
            // expect: ES405 ERROR at column 27, with quotes around it
            partitionBy = "`country`")
    static class Quoted {}

    @ExpectationSink(
            table = "aviation.nested",
            checkpoint = "s3a://lake/nested",
            // expect: ES405 MANDATORY_WARNING at column 27, reads like a field of a struct
            partitionBy = "customer.country")
    static class Nested {}
}
