package fixture;

import io.expectationsink.ExpectationSink;

class Four {

    @ExpectationSink(
            table = "aviation.most",
            checkpoint = "s3a://lake/most",
            clusterBy = {"a", "b", "c", "d"})
    static class Most {}
}
