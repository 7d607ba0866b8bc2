package fixture;

import io.expectationsink.ExpectationSink;

class PathUnread {

    @ExpectationSink(format = "noop", path = "/tables/b", checkpoint = "${root}/a")
    static class Noop {}

    @ExpectationSink(format = "${format}", path = "/tables/b", checkpoint = "${root}/b")
    static class Unknown {}
}
