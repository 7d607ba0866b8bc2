package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.OutputMode;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;

class Kept {

    @ExpectationSink(table = "sales.orders", checkpoint = "${root}")
    static class Stream {}

    @ExpectationSink(table = "sales.orders", kind = SinkKind.BATCH)
    static class Appended {}

    @ExpectationSink(
            table = "sales.orders",
            kind = SinkKind.BATCH,
            mode = SaveMode.OVERWRITE,
            options = @Option(key = "replaceWhere", value = "day = '${day}'"))
    static class Part {}

    @ExpectationSink(table = "sales.orders", kind = SinkKind.BATCH, mode = SaveMode.OVERWRITE, suppress = "ES506")
    static class Accepted {}

    @ExpectationSink(table = "sales.orders", kind = SinkKind.AUTO, mode = SaveMode.OVERWRITE, checkpoint = "${root}/b")
    static class Either {}

    @ExpectationSink(table = "sales.totals", kind = SinkKind.BATCH, mode = SaveMode.OVERWRITE)
    static class Other {}

    @ExpectationSink(table = "sales.totals", checkpoint = "${root}", outputMode = OutputMode.COMPLETE, suppress = "ES306")
    static class Replaced {}
}
