package fixture;

import io.expectationsink.BucketBy;
import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

class Twice {

    @ExpectationSink(
            table = "aviation.in_one_list",
            checkpoint = "s3a://lake/in_one_list",
            // expect: ES419 ERROR at column 39, names column 'Country' twice in partitionBy
            partitionBy = {"country", "Country"})
    static class InOneList {}

    @ExpectationSink(
            table = "aviation.in_two_lists",
            kind = SinkKind.BATCH,
            format = "parquet",
            partitionBy = "country",
            // expect: ES419 ERROR at column 57, in bucketBy and in partitionBy
            bucketBy = @BucketBy(buckets = 8, columns = "country"))
    static class InTwoLists {}

    @ExpectationSink(
            table = "aviation.of_either",
            kind = SinkKind.AUTO,
            checkpoint = "s3a://lake/of_either",
            format = "parquet",
            partitionBy = "country",
            // expect: ES419 MANDATORY_WARNING at column 57, in bucketBy and in partitionBy
            bucketBy = @BucketBy(buckets = 8, columns = "country"))
    static class OfEither {}

    @ExpectationSink(
            path = "/data/folder",
            checkpoint = "s3a://lake/folder",
            format = "json",
            // expect: ES419 MANDATORY_WARNING at column 35, its reader fails
            partitionBy = {"day", "day"})
    static class Folder {}
}
