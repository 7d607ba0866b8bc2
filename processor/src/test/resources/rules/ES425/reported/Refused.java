package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.SinkKind;

class Refused {

    @ExpectationSink(
            table = "aviation.flag",
            checkpoint = "s3a://lake/flag",
            // expect: ES425 ERROR at column 60, DELTA_ILLEGAL_OPTION
            options = @Option(key = "mergeSchema", value = "maybe"))
    static class Flag {}

    @ExpectationSink(
            table = "aviation.half",
            kind = SinkKind.BATCH,
            // expect: ES425 ERROR at column 37, has the option 'txnAppId' without txnVersion
            options = @Option(key = "txnAppId", value = "strikes"))
    static class Half {}

    @ExpectationSink(
            table = "aviation.console",
            checkpoint = "s3a://lake/console",
            format = "console",
            // expect: ES425 ERROR at column 56, NumberFormatException
            options = @Option(key = "numRows", value = "few"))
    static class Console {}
}
