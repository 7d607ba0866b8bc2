package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

@ExpectationSink(table = "aviation.b", kind = SinkKind.AUTO, suppress = "ES201")
class UsedId {}
