package fixture;

import io.expectationsink.ExpectationSink;

class ProtectedType {

    @ExpectationSink(table = "a.b", checkpoint = "/checkpoints")
    protected static class Visible {}
}
