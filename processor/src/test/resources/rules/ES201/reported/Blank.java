package fixture;

import io.expectationsink.ExpectationSink;

class Blank {

    // expect: ES201 ERROR at column 57, has a blank checkpoint
    @ExpectationSink(table = "aviation.b", checkpoint = "  ")
    static class Spaces {}

    // expect: ES201 ERROR at column 57, has a blank checkpoint
    @ExpectationSink(table = "aviation.b", checkpoint = "")
    static class Nothing {}

    // expect: ES201 ERROR at column 57, has a blank checkpoint
    @ExpectationSink(table = "aviation.b", checkpoint = "${root:-}")
    static class BlankDefault {}
}
