// options: -Aexpectationsink.checkpointPattern=
package fixture;

import io.expectationsink.ExpectationSink;

@ExpectationSink(table = "aviation.b", checkpoint = "${root}")
class EmptyPattern {}
