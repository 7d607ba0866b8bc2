package fixture;

import io.expectationsink.ExpectationSink;

class OwnNames {

    @ExpectationSink(
            table = "aviation.own",
            checkpoint = "s3a://lake/own",
            name = "strikes",
            queryName = "strikes_eu")
    static class Own {}

    @ExpectationSink(
            table = "aviation.kept",
            checkpoint = "s3a://lake/kept",
            name = "ownNames_Kept",
            suppress = "ES427")
    static class Kept {}
}
