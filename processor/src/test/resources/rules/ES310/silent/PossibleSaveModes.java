package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;

class PossibleSaveModes {

    @ExpectationSink(table = "a", kind = SinkKind.BATCH, format = "kafka", mode = SaveMode.ERROR_IF_EXISTS, options = @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"))
    static class Kafka {}

    @ExpectationSink(table = "a", kind = SinkKind.BATCH, format = "noop", mode = SaveMode.OVERWRITE)
    static class Noop {}

    @ExpectationSink(table = "a", kind = SinkKind.BATCH, format = "console", mode = SaveMode.IGNORE)
    static class Console {}
}
