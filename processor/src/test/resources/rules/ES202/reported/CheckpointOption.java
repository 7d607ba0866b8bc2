package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

@ExpectationSink(
        table = "aviation.b",
        checkpoint = "${root}",
        options = {
            @Option(key = "mergeSchema", value = "true"),
            // expect: ES202 ERROR at column 27, CheckpointLocation
            @Option(key = "CheckpointLocation", value = "/elsewhere"),
        })
class CheckpointOption {}
