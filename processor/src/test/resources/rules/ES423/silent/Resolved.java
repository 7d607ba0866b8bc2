package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class Resolved {

    @ExpectationSink(
            table = "aviation.password",
            checkpoint = "s3a://lake/password",
            format = "kafka",
            options = {
                @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"),
                @Option(key = "kafka.ssl.keystore.password", value = "${keystore.password}"),
            })
    static class Password {}

    @ExpectationSink(
            table = "aviation.tokens",
            checkpoint = "s3a://lake/tokens",
            format = "iceberg",
            options = @Option(key = "maxTokens", value = "5"))
    static class Tokens {}

    @ExpectationSink(
            table = "aviation.region",
            checkpoint = "s3a://lake/region",
            format = "iceberg",
            options = @Option(key = "secretsManagerRegion", value = "eu-west-1"))
    static class Region {}
}
