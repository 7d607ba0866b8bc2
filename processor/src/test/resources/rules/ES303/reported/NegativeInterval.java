package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

// expect: ES303 ERROR at column 93, -5 seconds
@ExpectationSink(table = "a.b", checkpoint = "${root}", trigger = @Trigger(processingTime = "-5 seconds"))
class NegativeInterval {}
