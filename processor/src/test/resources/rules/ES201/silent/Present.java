package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

class Present {

    @ExpectationSink(table = "aviation.b", checkpoint = "${root}/a")
    static class Stream {}

    @ExpectationSink(table = "aviation.b", checkpoint = "${root}/b")
    static class Unknown {}

    @ExpectationSink(table = "aviation.b", kind = SinkKind.BATCH)
    static class Batch {}
}
