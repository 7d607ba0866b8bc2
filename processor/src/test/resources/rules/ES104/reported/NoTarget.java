package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES104 ERROR at column 1, streaming sink 'noTarget'
@ExpectationSink(checkpoint = "${root}")
class NoTarget {}
