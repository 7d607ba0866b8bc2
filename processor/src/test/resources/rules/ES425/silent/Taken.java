package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;
import io.expectationsink.SinkKind;

class Taken {

    @ExpectationSink(
            table = "aviation.all",
            kind = SinkKind.BATCH,
            options = {
                @Option(key = "mergeSchema", value = "True"),
                @Option(key = "txnAppId", value = "strikes"),
                @Option(key = "txnVersion", value = "${version}"),
            })
    static class All {}
}
