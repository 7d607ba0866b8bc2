package fixture;

import io.expectationsink.ExpectationSink;

class OneTarget {

    @ExpectationSink(table = "a.b", checkpoint = "/checkpoints")
    static class Table {}

    @ExpectationSink(path = "/tables/b", checkpoint = "/checkpoints")
    static class Path {}
}
