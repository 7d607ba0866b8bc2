package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

// expect: ES201 MANDATORY_WARNING at column 1, Without one, when its rows are a stream, Spark refuses to start it
@ExpectationSink(table = "aviation.b", kind = SinkKind.AUTO)
class EitherKind {}
