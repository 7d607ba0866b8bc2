// options: --release 8
package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES906 ERROR nowhere, needs release 17, found 8
@ExpectationSink(table = "aviation.b", checkpoint = "${root}/a")
class Release8 {

    @ExpectationSink(table = "aviation.c")
    static class Second {}
}
