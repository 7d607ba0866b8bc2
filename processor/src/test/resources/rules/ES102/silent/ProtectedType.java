package fixture;

import io.expectationsink.ExpectationSink;

class ProtectedType {

    @ExpectationSink(table = "a.b", checkpoint = "${root}")
    protected static class Visible {}
}
