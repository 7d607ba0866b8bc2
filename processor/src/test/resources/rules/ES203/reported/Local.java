package fixture;

import io.expectationsink.ExpectationSink;

class Local {

    // expect: ES203 MANDATORY_WARNING at column 50, keeps its checkpoint at file:///c/${environment}/a_b, on the disk of one machine
    @ExpectationSink(table = "a.b", checkpoint = "${root:-file:///c}/${environment}")
    static class ByScheme {}

    // expect: ES203 MANDATORY_WARNING at column 50, keeps its checkpoint at /data/${environment}/a_c, a path without a scheme
    @ExpectationSink(table = "a.c", checkpoint = "/data/${environment}")
    static class WithoutScheme {}

    // expect: ES203 MANDATORY_WARNING at column 50, keeps its checkpoint at checkpoints/a_d, a relative path
    @ExpectationSink(table = "a.d", checkpoint = "checkpoints")
    static class Relative {}
}
