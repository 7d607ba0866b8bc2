package fixture;

import io.expectationsink.ExpectationSink;

class Nested {

    @ExpectationSink(table = "sales.a", checkpoint = "${root}/checkpoints", appendTableName = false)
    static class Alpha {}

    // expect: ES502 ERROR at column 54, keeps its checkpoint at ${root}/checkpoints/sales_b, inside that of the streaming sink 'nested_Alpha'
    @ExpectationSink(table = "sales.b", checkpoint = "${root}/checkpoints")
    static class Beta {}

    // expect: ES502 ERROR at column 54, around that of the streaming sink 'nested_Alpha'
    @ExpectationSink(table = "sales.c", checkpoint = "${root}", appendTableName = false)
    static class Gamma {}
}
