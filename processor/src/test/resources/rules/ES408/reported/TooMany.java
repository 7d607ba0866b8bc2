package fixture;

import io.expectationsink.ExpectationSink;

class TooMany {

    @ExpectationSink(
            table = "aviation.five",
            checkpoint = "s3a://lake/five",
            // expect: ES408 ERROR at column 46, names 5 columns in clusterBy
            clusterBy = {"a", "b", "c", "d", "e"})
    static class Five {}

    @ExpectationSink(
            table = "aviation.twice",
            checkpoint = "s3a://lake/twice",
            // expect: ES408 ERROR at column 32, names column 'ID' twice in clusterBy
            clusterBy = {"id", "ID"})
    static class Twice {}
}
