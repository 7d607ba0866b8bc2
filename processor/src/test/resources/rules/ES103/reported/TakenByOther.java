package fixture;

import io.expectationsink.ExpectationSink;

class TakenByOther {

    @ExpectationSink(table = "a.b", checkpoint = "${root}/a")
    static class Inner {}
}

// expect: ES103 ERROR at column 1, a name that is taken by the writer of fixture.TakenByOther.Inner
@ExpectationSink(table = "a.b", checkpoint = "${root}/b", name = "other")
class TakenByOther_Inner {}
