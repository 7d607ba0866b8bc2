package fixture;

import io.expectationsink.BucketBy;
import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

class Buckets {

    @ExpectationSink(
            table = "aviation.of_parquet",
            kind = SinkKind.BATCH,
            format = "parquet",
            bucketBy = @BucketBy(buckets = 8, columns = "id"))
    static class OfParquet {}

    @ExpectationSink(
            table = "aviation.unknown",
            kind = SinkKind.BATCH,
            format = "${format}",
            bucketBy = @BucketBy(buckets = 8, columns = "id"))
    static class Unknown {}
}
