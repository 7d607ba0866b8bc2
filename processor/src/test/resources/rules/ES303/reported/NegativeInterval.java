package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

// expect: ES303 ERROR at column 88, -5 seconds
@ExpectationSink(table = "a.b", checkpoint = "/c", trigger = @Trigger(processingTime = "-5 seconds"))
class NegativeInterval {}
