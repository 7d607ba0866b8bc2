package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

@ExpectationSink(
        table = "aviation.b",
        // expect: ES106 ERROR at column 22, ${root
        checkpoint = "${root",
        options = {
            @Option(key = "mergeSchema", value = "true"),
            // expect: ES106 ERROR at column 51, ${}
            @Option(key = "userMetadata", value = "${}"),
        })
class MalformedPlaceholder {}
