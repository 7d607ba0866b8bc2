// options: --release 11
package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES906 ERROR nowhere, needs release 17, found 11
@ExpectationSink(table = "aviation.b", checkpoint = "${root}/a")
class Release11 {

    @ExpectationSink(table = "aviation.c")
    static class Second {}
}
