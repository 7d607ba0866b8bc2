package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.SinkKind;

class Missing {

    // expect: ES201 ERROR at column 5, streaming sink 'missing_Stream' (table aviation.b) has no checkpoint
    @ExpectationSink(table = "aviation.b")
    static class Stream {}

    // expect: ES201 MANDATORY_WARNING at column 5, sink 'missing_Either' (table aviation.b) has no checkpoint
    @ExpectationSink(table = "aviation.b", kind = SinkKind.AUTO)
    static class Either {}

    // expect: ES201 MANDATORY_WARNING at column 5, has no checkpoint
    @ExpectationSink(table = "aviation_b", format = "console")
    static class Console {}

    // expect: ES201 ERROR at column 5, (topic strikes) has no checkpoint
    @ExpectationSink(table = "strikes", format = "kafka", options = @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"))
    static class Topic {}
}
