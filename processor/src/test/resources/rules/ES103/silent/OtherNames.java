package fixture;

import io.expectationsink.ExpectationSink;

@ExpectationSink(table = "a.b", checkpoint = "${root}/a")
class OtherNames {

    @ExpectationSink(table = "a.b", checkpoint = "${root}/b")
    static class Writer {}
}

class OtherNamesWrites {}
