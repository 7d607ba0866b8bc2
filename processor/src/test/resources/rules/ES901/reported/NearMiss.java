// options: -Aexpectationsink.severty=ES201=warn -Aexpectation_sink.severity=ES201=warn -Aother.severity=high
package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES901 MANDATORY_WARNING nowhere, Did you mean 'expectationsink.severity'?
// expect: ES901 MANDATORY_WARNING nowhere, processor option 'expectation_sink.severity' does not exist
@ExpectationSink(table = "aviation.b", checkpoint = "${root}/a")
class NearMiss {

    @ExpectationSink(table = "aviation.c", checkpoint = "${root}/b")
    static class AndNotOncePerDeclaration {}
}
