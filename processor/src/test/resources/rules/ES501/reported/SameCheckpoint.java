package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

class SameCheckpoint {

    @ExpectationSink(table = "sales.a_b", checkpoint = "s3a://lake/${env}/checkpoints/")
    static class First {}

    // expect: ES501 ERROR at column 56, and so does the streaming sink 'sameCheckpoint_First' (table sales.a_b) of fixture.SameCheckpoint.First
    @ExpectationSink(table = "sales_a.b", checkpoint = "s3://lake/${env}//./checkpoints")
    static class Second {}

    // expect: ES501 ERROR at column 62, of fixture.SameCheckpoint.First
    @ExpectationSink(path = "s3a://lake/other", checkpoint = "s3a://lake/x/../${env}/checkpoints/sales_a_b", appendTableName = false)
    static class Third {}
}

class SameTopics {

    @ExpectationSink(table = "Events", format = "kafka", checkpoint = "${root}", options = @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"))
    static class Alpha {}

    // expect: ES501 ERROR at column 71, keeps its checkpoint at ${root}/events, and so does
    @ExpectationSink(table = "events", format = "kafka", checkpoint = "${root}", options = @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"))
    static class Zeta {}
}
