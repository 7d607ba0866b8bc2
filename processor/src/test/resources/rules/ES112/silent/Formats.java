package fixture;

import io.expectationsink.ExpectationSink;

class Formats {

    @ExpectationSink(table = "aviation.b", format = "DELTA", checkpoint = "${root}/a")
    static class UpperCase {}

    @ExpectationSink(table = "aviation.b", format = "com.example.Source", checkpoint = "${root}/b")
    static class ClassName {}

    @ExpectationSink(table = "aviation.b", format = "${format}", checkpoint = "${root}/c")
    static class Unknown {}
}
