package fixture;

import io.expectationsink.ExpectationSink;

@ExpectationSink(table = "a.b", checkpoint = "/checkpoints")
class OtherNames {

    @ExpectationSink(table = "a.b", checkpoint = "/checkpoints")
    static class Writer {}
}

class OtherNamesWrites {}
