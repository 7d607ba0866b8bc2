package fixture;

import io.expectationsink.ExpectationSink;

@ExpectationSink(table = "aviation_b", format = "memory", suppress = "ES201")
class KnownId {}
