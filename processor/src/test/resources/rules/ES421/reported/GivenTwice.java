package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class GivenTwice {

    @ExpectationSink(
            table = "aviation.other_case",
            checkpoint = "s3a://lake/other_case",
            options = {
                @Option(key = "mergeSchema", value = "true"),
                // expect: ES421 MANDATORY_WARNING at column 31, has the option 'mergeschema' more than once
                @Option(key = "mergeschema", value = "false"),
            })
    static class OtherCase {}
}
