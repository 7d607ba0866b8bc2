package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class Property {

    @ExpectationSink(
            table = "aviation.append_only",
            checkpoint = "s3a://lake/append_only",
            // expect: ES426 MANDATORY_WARNING at column 37, has the table property 'delta.appendOnly' among its options
            options = @Option(key = "delta.appendOnly", value = "true"))
    static class AppendOnly {}
}
