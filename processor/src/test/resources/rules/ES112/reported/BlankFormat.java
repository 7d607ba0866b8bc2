package fixture;

import io.expectationsink.ExpectationSink;

class BlankFormat {

    // expect: ES112 ERROR at column 53, has a blank format
    @ExpectationSink(table = "aviation.b", format = "", checkpoint = "${root}/a")
    static class Empty {}

    // expect: ES112 ERROR at column 53, has a blank format
    @ExpectationSink(table = "aviation.b", format = "${format:- }", checkpoint = "${root}/b")
    static class BlankDefault {}

    // expect: ES112 ERROR at column 53, Write format = "delta".
    @ExpectationSink(table = "aviation.b", format = "delta ", checkpoint = "${root}/c")
    static class Padded {}
}
