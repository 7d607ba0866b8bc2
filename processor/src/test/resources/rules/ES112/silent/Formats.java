package fixture;

import io.expectationsink.ExpectationSink;

class Formats {

    @ExpectationSink(table = "aviation.b", format = "DELTA", checkpoint = "/c")
    static class UpperCase {}

    @ExpectationSink(table = "aviation.b", format = "com.example.Source", checkpoint = "/c")
    static class ClassName {}

    @ExpectationSink(table = "aviation.b", format = "${format}", checkpoint = "/c")
    static class Unknown {}
}
