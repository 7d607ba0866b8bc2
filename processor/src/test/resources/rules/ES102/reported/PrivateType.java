package fixture;

import io.expectationsink.ExpectationSink;

class PrivateType {

    // expect: ES102 ERROR at column 5, is declared on the private type fixture.PrivateType.Hidden
    @ExpectationSink(table = "a.b", checkpoint = "${root}/a")
    private static class Hidden {}

    private static class Outer {

        // expect: ES102 ERROR at column 9, is declared inside the private type fixture.PrivateType.Outer
        @ExpectationSink(table = "a.b", checkpoint = "${root}/b")
        static class Inner {}
    }
}
