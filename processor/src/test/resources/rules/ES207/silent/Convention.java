// options: -Aexpectationsink.checkpointPattern=\$\{checkpoint\.root\}/(dev|prod)/[a-z0-9_]+_dq_stream/?
package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

class Convention {

    @ExpectationSink(table = "a.b", checkpoint = "${checkpoint.root}/prod/b_dq_stream")
    static class Follows {}

    @ExpectationSink(table = "a.c", kind = SinkKind.BATCH)
    static class Batch {}

    @ExpectationSink(table = "a", format = "console", suppress = "ES201")
    static class WithoutCheckpoint {}
}
