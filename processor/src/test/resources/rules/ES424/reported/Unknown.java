package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.SinkKind;

class Unknown {

    @ExpectationSink(
            table = "aviation.near",
            checkpoint = "s3a://lake/near",
            // expect: ES424 MANDATORY_WARNING at column 37, Did you mean 'mergeSchema'?
            options = @Option(key = "mergeSchemas", value = "true"))
    static class Near {}

    @ExpectationSink(
            table = "aviation.of_other_format",
            kind = SinkKind.BATCH,
            // expect: ES424 MANDATORY_WARNING at column 37, has the option 'header', which Delta's writer does not know
            options = @Option(key = "header", value = "true"))
    static class OfOtherFormat {}
}
