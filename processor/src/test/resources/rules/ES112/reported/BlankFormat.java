package fixture;

import io.expectationsink.ExpectationSink;

class BlankFormat {

    // expect: ES112 ERROR at column 53, has a blank format
    @ExpectationSink(table = "aviation.b", format = "", checkpoint = "/c")
    static class Empty {}

    // expect: ES112 ERROR at column 53, has a blank format
    @ExpectationSink(table = "aviation.b", format = "${format:- }", checkpoint = "/c")
    static class BlankDefault {}

    // expect: ES112 ERROR at column 53, Write format = "delta".
    @ExpectationSink(table = "aviation.b", format = "delta ", checkpoint = "/c")
    static class Padded {}
}
