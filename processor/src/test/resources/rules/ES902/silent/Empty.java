// options: -Aexpectationsink.severity=
package fixture;

import io.expectationsink.ExpectationSink;

@ExpectationSink(table = "aviation.b", checkpoint = "${root}")
class Empty {}
