package fixture;

import io.expectationsink.ExpectationSink;

class Syntax {

    // expect: ES401 ERROR at column 30, bird-strikes
    @ExpectationSink(table = "aviation.bird-strikes", checkpoint = "/c")
    static class Hyphen {}

    // expect: ES401 ERROR at column 30, aviation..strikes
    @ExpectationSink(table = "aviation..strikes", checkpoint = "/c")
    static class EmptyPart {}
}
