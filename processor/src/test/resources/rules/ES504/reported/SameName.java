package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;

class SameName {

    @ExpectationSink(table = "sales.a", kind = SinkKind.BATCH, name = "orders")
    static class Alpha {}

    // expect: ES504 ERROR at column 72, has the name 'orders', and so does the batch sink 'orders' (table sales.a) of fixture.SameName.Alpha
    @ExpectationSink(table = "sales.b", checkpoint = "${root}", name = "orders")
    static class Beta {}
}

@ExpectationSink(table = "sales.c", checkpoint = "${root}")
class Returns {}

class Sales {

    // expect: ES504 ERROR at column 72, and so does the streaming sink 'returns' (table sales.c) of fixture.Returns
    @ExpectationSink(table = "sales.d", checkpoint = "${root}", name = "returns")
    static class Returned {}
}
