// options: -Aexpectationsink.severity=ES201=warn
package fixture;

import io.expectationsink.ExpectationSink;

@ExpectationSink(table = "aviation.b", checkpoint = "${root}")
class Known {}
