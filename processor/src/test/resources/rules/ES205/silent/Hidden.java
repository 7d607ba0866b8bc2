package fixture;

import io.expectationsink.ExpectationSink;

@ExpectationSink(path = "${lake}/orders", checkpoint = "${lake}/orders/_checkpoint")
class Hidden {}
