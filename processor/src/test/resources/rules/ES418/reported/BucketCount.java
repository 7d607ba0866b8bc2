package fixture;

import io.expectationsink.BucketBy;
import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

class BucketCount {

    @ExpectationSink(
            table = "aviation.none",
            kind = SinkKind.BATCH,
            format = "parquet",
            // expect: ES418 ERROR at column 44, has 0 buckets
            bucketBy = @BucketBy(buckets = 0, columns = "id"))
    static class None {}

    @ExpectationSink(
            table = "aviation.too_many",
            kind = SinkKind.BATCH,
            format = "parquet",
            // expect: ES418 ERROR at column 44, has 100001 buckets
            bucketBy = @BucketBy(buckets = 100_001, columns = "id"))
    static class TooMany {}
}
