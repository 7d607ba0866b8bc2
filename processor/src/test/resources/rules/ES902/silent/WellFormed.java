// options: -Aexpectationsink.severity=ES201=Error,ES107=note,ES301=warning,ES304=warn,ES903=off,
package fixture;

import io.expectationsink.ExpectationSink;

@ExpectationSink(table = "aviation.b", checkpoint = "${root}")
class WellFormed {}
