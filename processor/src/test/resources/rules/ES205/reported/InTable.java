package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES205 ERROR at column 56, keeps its checkpoint at ${lake}/orders/checkpoint/inTable, inside the table at ${lake}/orders
@ExpectationSink(path = "${lake}/orders", checkpoint = "${lake}/orders/checkpoint")
class InTable {}
