package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES402 ERROR at column 26, bird strikes
@ExpectationSink(table = "aviation.`bird strikes`", checkpoint = "${root}")
class CatalogNames {}
