package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.runtime.BatchSinkWriter;

// expect: ES103 ERROR at column 1, a name that is taken by a source of this compilation
@ExpectationSink(table = "a.b", checkpoint = "${root}")
class TakenByWriter {}

abstract class TakenByWriterWriter implements BatchSinkWriter {}
