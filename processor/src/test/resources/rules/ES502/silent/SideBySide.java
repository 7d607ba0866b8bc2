package fixture;

import io.expectationsink.ExpectationSink;

class SideBySide {

    @ExpectationSink(table = "sales.a", checkpoint = "${root}/a", appendTableName = false)
    static class Alpha {}

    @ExpectationSink(table = "sales.b", checkpoint = "${root}/ab", appendTableName = false)
    static class Beta {}

    @ExpectationSink(table = "sales.c", checkpoint = "${root}/${env}/../a/c", appendTableName = false)
    static class Unknown {}
}
