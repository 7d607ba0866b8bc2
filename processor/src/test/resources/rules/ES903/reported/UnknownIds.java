package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES903 MANDATORY_WARNING at column 76, suppresses 'ES2o1', which is no rule
@ExpectationSink(table = "aviation.b", checkpoint = "${root}", suppress = {"ES2o1"})
class UnknownIds {}
