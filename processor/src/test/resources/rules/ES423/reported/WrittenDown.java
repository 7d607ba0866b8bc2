package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class WrittenDown {

    @ExpectationSink(
            table = "aviation.password",
            checkpoint = "s3a://lake/password",
            format = "kafka",
            options = {
                @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"),
                // expect: ES423 ERROR at column 70, value = "${writtenDown_Password.kafka.ssl.keystore.password}"
                @Option(key = "kafka.ssl.keystore.password", value = "hunter2"),
            })
    static class Password {}

    @ExpectationSink(
            table = "aviation.default",
            checkpoint = "s3a://lake/default",
            // expect: ES423 ERROR at column 66, the value of the option 'fs.s3a.secret.key'
            options = @Option(key = "fs.s3a.secret.key", value = "${key:-hunter2}"))
    static class Default {}
}
