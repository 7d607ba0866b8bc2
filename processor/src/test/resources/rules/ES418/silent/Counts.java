package fixture;

import io.expectationsink.BucketBy;
import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

class Counts {

    @ExpectationSink(
            table = "aviation.most",
            kind = SinkKind.BATCH,
            format = "parquet",
            bucketBy = @BucketBy(buckets = 100_000, columns = "id"))
    static class Most {}

    @ExpectationSink(
            table = "aviation.least",
            kind = SinkKind.BATCH,
            format = "parquet",
            bucketBy = @BucketBy(buckets = 1, columns = "id"))
    static class Least {}
}
