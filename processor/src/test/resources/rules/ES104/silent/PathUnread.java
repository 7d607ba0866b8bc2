package fixture;

import io.expectationsink.ExpectationSink;

class PathUnread {

    @ExpectationSink(format = "noop", path = "/tables/b", checkpoint = "/checkpoints")
    static class Noop {}

    @ExpectationSink(format = "${format}", path = "/tables/b", checkpoint = "/checkpoints")
    static class Unknown {}
}
