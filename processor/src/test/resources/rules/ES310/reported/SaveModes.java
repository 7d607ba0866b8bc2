package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;

class SaveModes {

    // expect: ES310 ERROR at column 91, APPEND and ERROR_IF_EXISTS
    @ExpectationSink(table = "a", kind = SinkKind.BATCH, format = "kafka", mode = SaveMode.OVERWRITE, options = @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"))
    static class Kafka {}

    // expect: ES310 ERROR at column 90, APPEND and OVERWRITE
    @ExpectationSink(table = "a", kind = SinkKind.BATCH, format = "noop", mode = SaveMode.IGNORE)
    static class Noop {}

    // expect: ES310 ERROR at column 50, DATA_SOURCE_NOT_FOUND
    @ExpectationSink(table = "a", kind = SinkKind.BATCH, format = "memory")
    static class Memory {}
}
