package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class AttributeAsOption {

    @ExpectationSink(
            table = "aviation.ignored",
            checkpoint = "s3a://lake/ignored",
            // expect: ES422 MANDATORY_WARNING at column 37, which the attribute outputMode decides
            options = @Option(key = "outputMode", value = "complete"))
    static class Ignored {}

    @ExpectationSink(
            table = "aviation.query_name",
            checkpoint = "s3a://lake/query_name",
            // expect: ES422 ERROR at column 37, which the attribute queryName decides
            options = @Option(key = "queryname", value = "strikes"))
    static class QueryName {}

    @ExpectationSink(
            table = "aviation.path",
            checkpoint = "s3a://lake/path",
            // expect: ES422 ERROR at column 37, which the attribute path decides
            options = @Option(key = "path", value = "/data/b"))
    static class Path {}
}
