package fixture;

import io.expectationsink.ExpectationSink;

@ExpectationSink(table = "aviation.b", name = "bird_strikes2", checkpoint = "${root}")
class PlainName {}
