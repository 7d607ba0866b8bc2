// environment: faulty filer
package fixture;

import io.expectationsink.ExpectationSink;

@ExpectationSink(table = "aviation.b", checkpoint = "${root}")
// expect: ES900 ERROR at column 1, report it
class Fault {}
