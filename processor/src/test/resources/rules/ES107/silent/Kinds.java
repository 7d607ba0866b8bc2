package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.Trigger;

class Kinds {

    @ExpectationSink(table = "aviation.b", kind = SinkKind.BATCH, mode = SaveMode.OVERWRITE)
    static class Batch {}

    @ExpectationSink(
            table = "aviation.b",
            kind = SinkKind.AUTO,
            mode = SaveMode.APPEND,
            trigger = @Trigger(availableNow = true),
            checkpoint = "${root}/a")
    static class Auto {}
}
