// options: -Aexpectationsink.severity=ES2O1=warn,ES201=wran,ES101=off,ES304,ES299=,ES301=warn,ES201:warn
package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES902 ERROR nowhere, 'ES2O1=warn' names no rule. Did you mean 'ES201'?
// expect: ES902 ERROR nowhere, 'ES201=wran' has no severity
// expect: ES902 ERROR nowhere, 'ES101=off' changes a rule that cannot be changed: ES101 is always an error. Remove the entry.
// expect: ES902 ERROR nowhere, 'ES304' has no severity
// expect: ES902 ERROR nowhere, 'ES299=' names no rule
// expect: ES902 ERROR nowhere, 'ES201:warn' has no '='. Did you mean 'ES201=warn'?
@ExpectationSink(table = "aviation.b", checkpoint = "${root}")
class Malformed {}
