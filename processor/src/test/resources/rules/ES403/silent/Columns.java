package fixture;

import io.expectationsink.BucketBy;
import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

class Columns {

    @ExpectationSink(
            table = "aviation.b",
            kind = SinkKind.BATCH,
            format = "parquet",
            bucketBy = @BucketBy(buckets = 8, columns = "${column}"))
    static class Unknown {}
}
