package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.runtime.BatchSinkWriter;
import io.expectationsink.runtime.SinkContext;

// expect: ES103 ERROR at column 1, a name that is taken by a source of this compilation
@ExpectationSink(table = "a.b", checkpoint = "${root}")
class TakenByWriter {}

abstract class TakenByWriterWriter extends BatchSinkWriter {

    TakenByWriterWriter(SinkContext context, SinkDefinition.Builder sink) {
        super(context, sink);
    }
}
