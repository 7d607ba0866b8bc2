package fixture;

import io.expectationsink.ExpectationSink;

class Lasting {

    @ExpectationSink(table = "a.b", checkpoint = "s3a://lake/tmp")
    static class ByScheme {}

    @ExpectationSink(table = "a.c", checkpoint = "${root}/tmp")
    static class Unknown {}

    @ExpectationSink(table = "a.d", checkpoint = "/mnt/checkpoints", suppress = "ES203")
    static class Accepted {}

    @ExpectationSink(table = "a", checkpoint = "/tmp/a", format = "console")
    static class KeepsNothing {}
}
