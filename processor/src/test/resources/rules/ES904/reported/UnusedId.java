package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES904 MANDATORY_WARNING at column 80, suppresses ES201
@ExpectationSink(table = "aviation.b", checkpoint = "/checkpoints", suppress = "ES201")
class UnusedId {}
