package fixture;

import io.expectationsink.BucketBy;
import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

class NoColumns {

    @ExpectationSink(
            table = "aviation.b",
            kind = SinkKind.BATCH,
            format = "parquet",
            // expect: ES403 ERROR at column 57, has bucketBy without columns
            bucketBy = @BucketBy(buckets = 8, columns = {}))
    static class None {}

    @ExpectationSink(
            table = "aviation.b",
            kind = SinkKind.AUTO,
            checkpoint = "${root}/a",
            format = "parquet",
            // expect: ES403 ERROR at column 64, has a blank column in bucketBy
            bucketBy = @BucketBy(buckets = 8, columns = {"id", " "}))
    static class Blank {}
}
