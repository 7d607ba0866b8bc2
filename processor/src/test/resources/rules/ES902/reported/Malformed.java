// options: -Aexpectationsink.severity=ES2O1=warn,ES201=wran,ES101=off,ES202,ES203=,ES301=warn,ES301=note
package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES902 ERROR nowhere, has 'ES2O1', which is no rule
// expect: ES902 ERROR nowhere, gives ES201 the severity 'wran'
// expect: ES902 ERROR nowhere, changes ES101, whose severity is fixed
// expect: ES902 ERROR nowhere, has 'ES202', which is no pair
// expect: ES902 ERROR nowhere, has 'ES203', which is no rule
// expect: ES902 ERROR nowhere, gives ES301 a severity twice
@ExpectationSink(table = "aviation.b", checkpoint = "/checkpoints")
class Malformed {}
