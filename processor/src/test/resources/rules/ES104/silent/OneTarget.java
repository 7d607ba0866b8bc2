package fixture;

import io.expectationsink.ExpectationSink;

class OneTarget {

    @ExpectationSink(table = "a.b", checkpoint = "${root}/a")
    static class Table {}

    @ExpectationSink(path = "/tables/b", checkpoint = "${root}/b")
    static class Path {}
}
