package fixture;

import io.expectationsink.ExpectationSink;

class AlmostKnown {

    @ExpectationSink(
            table = "aviation_strikes",
            checkpoint = "s3a://lake/strikes",
            // expect: ES433 MANDATORY_WARNING at column 22, Did you mean 'kafka'?
            format = "kafak")
    static class Swapped {}

    @ExpectationSink(
            table = "aviation.lines",
            checkpoint = "s3a://lake/lines",
            // expect: ES433 MANDATORY_WARNING at column 22, has the format 'jsonl', which is almost 'json'
            format = "jsonl")
    static class Lines {}
}
