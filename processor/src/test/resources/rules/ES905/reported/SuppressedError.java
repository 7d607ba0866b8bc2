package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES201 ERROR at column 1, has no checkpoint
// expect: ES905 MANDATORY_WARNING at column 51, suppresses ES201
@ExpectationSink(table = "aviation.b", suppress = "ES201")
class SuppressedError {}
