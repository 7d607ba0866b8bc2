package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES201 MANDATORY_WARNING at column 1, At start this is an error
@ExpectationSink(table = "aviation.b", format = "${format}")
class UnknownFormat {}
