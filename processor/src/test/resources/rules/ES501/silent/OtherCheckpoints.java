package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

class OtherCheckpoints {

    @ExpectationSink(table = "sales.a", checkpoint = "${root}")
    static class Other {}

    @ExpectationSink(table = "sales.b", checkpoint = "${root}")
    static class Appended {}

    @ExpectationSink(table = "sales.b", checkpoint = "${root}/audit")
    static class SameTable {}

    @ExpectationSink(table = "sales.b", checkpoint = "${audit.root}")
    static class Unknown {}

    @ExpectationSink(table = "sales.b", kind = SinkKind.BATCH)
    static class Batch {}
}
