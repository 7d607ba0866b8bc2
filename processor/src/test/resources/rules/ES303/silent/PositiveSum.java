package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Trigger;

@ExpectationSink(table = "a.b", checkpoint = "${root}", trigger = @Trigger(processingTime = "1 minute -5 seconds"))
class PositiveSum {}
