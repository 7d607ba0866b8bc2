package fixture;

import io.expectationsink.ExpectationSink;

class Syntax {

    // expect: ES401 ERROR at column 30, bird-strikes
    @ExpectationSink(table = "aviation.bird-strikes", checkpoint = "${root}/a")
    static class Hyphen {}

    // expect: ES401 ERROR at column 30, aviation..strikes
    @ExpectationSink(table = "aviation..strikes", checkpoint = "${root}/b")
    static class EmptyPart {}
}
