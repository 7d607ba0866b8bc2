package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES904 MANDATORY_WARNING at column 75, suppresses ES201
@ExpectationSink(table = "aviation.b", checkpoint = "${root}", suppress = "ES201")
class UnusedId {}
