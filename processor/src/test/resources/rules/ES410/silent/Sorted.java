package fixture;

import io.expectationsink.BucketBy;
import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

class Sorted {

    @ExpectationSink(
            table = "aviation.in_buckets",
            kind = SinkKind.BATCH,
            format = "parquet",
            bucketBy = @BucketBy(buckets = 8, columns = "id"),
            sortBy = "id")
    static class InBuckets {}
}
