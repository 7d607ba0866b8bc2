package fixture;

import io.expectationsink.BucketBy;
import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

class NoBuckets {

    @ExpectationSink(
            table = "aviation.of_delta",
            kind = SinkKind.BATCH,
            // expect: ES409 ERROR at column 24, declares bucketBy, which Delta does not have
            bucketBy = @BucketBy(buckets = 8, columns = "id"))
    static class OfDelta {}

    @ExpectationSink(
            table = "aviation.either",
            kind = SinkKind.AUTO,
            checkpoint = "s3a://lake/either",
            format = "noop",
            // expect: ES409 MANDATORY_WARNING at column 24, declares bucketBy, which only a table of a catalog has
            bucketBy = @BucketBy(buckets = 8, columns = "id"))
    static class Either {}
}
