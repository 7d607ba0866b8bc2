package fixture;

import io.expectationsink.ExpectationSink;

class Others {

    @ExpectationSink(table = "aviation.any_case", checkpoint = "s3a://lake/any_case", format = "Delta")
    static class AnyCase {}

    @ExpectationSink(table = "aviation.other", checkpoint = "s3a://lake/other", format = "mongodb")
    static class OfSomebody {}

    @ExpectationSink(table = "aviation.of_class", checkpoint = "s3a://lake/of_class", format = "org.example.DeltaSource")
    static class OfClass {}

    @ExpectationSink(table = "aviation.not_yet", checkpoint = "s3a://lake/not_yet", format = "${format}")
    static class NotYet {}

    @ExpectationSink(
            table = "aviation.meant",
            checkpoint = "s3a://lake/meant",
            format = "jsonl",
            suppress = "ES433")
    static class Meant {}
}
