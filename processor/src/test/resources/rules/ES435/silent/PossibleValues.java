package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.SinkKind;

class PossibleValues {

    @ExpectationSink(
            table = "aviation.codec",
            kind = SinkKind.BATCH,
            format = "orc",
            options = {@Option(key = "compression", value = "ZSTD"), @Option(key = "mergeSchema", value = "${merge}")})
    static class Codec {}
}
