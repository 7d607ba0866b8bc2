package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES105 ERROR at column 47, sink 'bird strikes'
@ExpectationSink(table = "aviation.b", name = "bird strikes", checkpoint = "${root}")
class MalformedName {}
