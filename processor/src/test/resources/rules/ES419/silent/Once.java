package fixture;

import io.expectationsink.BucketBy;
import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

class Once {

    @ExpectationSink(
            table = "aviation.unknown",
            checkpoint = "s3a://lake/unknown",
            partitionBy = {"country", "${column}"})
    static class Unknown {}

    @ExpectationSink(
            table = "aviation.sorted_by_bucket",
            kind = SinkKind.BATCH,
            format = "parquet",
            partitionBy = "country",
            bucketBy = @BucketBy(buckets = 8, columns = "id"),
            sortBy = "id")
    static class SortedByBucket {}
}
