package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.SinkKind;

class NoServers {

    // expect: ES434 ERROR at column 5, has no option 'kafka.bootstrap.servers'
    @ExpectationSink(table = "strikes", format = "kafka", checkpoint = "${root}/a")
    static class Stream {}

    @ExpectationSink(
            table = "strikes",
            format = "kafka",
            kind = SinkKind.BATCH,
            // expect: ES434 ERROR at column 37, has the option 'bootstrap.servers', and none called 'kafka.bootstrap.servers'
            options = @Option(key = "bootstrap.servers", value = "broker:9092"))
    static class WithoutPrefix {}

    @ExpectationSink(
            table = "strikes",
            format = "kafka",
            kind = SinkKind.BATCH,
            // expect: ES434 ERROR at column 72, has the option 'kafka.bootstrap.servers' without an address
            options = @Option(key = "kafka.bootstrap.servers", value = " , "))
    static class Blank {}
}
