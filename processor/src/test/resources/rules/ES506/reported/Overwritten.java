package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;

class Overwritten {

    // expect: ES506 MANDATORY_WARNING at column 84, overwrites what the streaming sink 'overwritten_Stream' (table sales.orders) of fixture.Overwritten.Stream appends to
    @ExpectationSink(table = "Sales.Orders", kind = SinkKind.BATCH, mode = SaveMode.OVERWRITE)
    static class Batch {}

    @ExpectationSink(table = "sales.orders", checkpoint = "${root}")
    static class Stream {}
}
