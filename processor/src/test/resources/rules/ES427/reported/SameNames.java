package fixture;

import io.expectationsink.ExpectationSink;

class SameNames {

    @ExpectationSink(
            table = "aviation.sink",
            checkpoint = "s3a://lake/sink",
            // expect: ES427 NOTE at column 20, has the name that it would have anyway
            name = "sameNames_Sink")
    static class Sink {}

    @ExpectationSink(
            table = "aviation.query",
            checkpoint = "s3a://lake/query",
            // expect: ES427 NOTE at column 25, has the queryName that it would have anyway
            queryName = "sameNames_Query")
    static class Query {}
}
