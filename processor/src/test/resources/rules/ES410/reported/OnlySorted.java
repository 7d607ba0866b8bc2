package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

class OnlySorted {

    @ExpectationSink(
            table = "aviation.batch",
            kind = SinkKind.BATCH,
            format = "parquet",
            // expect: ES410 ERROR at column 22, declares sortBy without bucketBy
            sortBy = "id")
    static class Batch {}

    @ExpectationSink(
            table = "aviation.either",
            kind = SinkKind.AUTO,
            checkpoint = "s3a://lake/either",
            format = "parquet",
            // expect: ES410 MANDATORY_WARNING at column 22, declares sortBy without bucketBy
            sortBy = "id")
    static class Either {}
}
