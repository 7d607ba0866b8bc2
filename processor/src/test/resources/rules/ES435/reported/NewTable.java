package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.SinkKind;

class NewTable {

    @ExpectationSink(
            table = "aviation.codec",
            kind = SinkKind.BATCH,
            format = "orc",
            // expect: ES435 ERROR at column 60, CODEC_NOT_AVAILABLE
            options = @Option(key = "compression", value = "gzip"))
    static class Codec {}
}
