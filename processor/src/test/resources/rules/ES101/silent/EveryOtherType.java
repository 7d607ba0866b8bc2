package fixture;

import io.expectationsink.ExpectationSink;

interface EveryOtherType {

    @ExpectationSink(table = "a.b", checkpoint = "${root}/a")
    interface OnInterface {}

    @ExpectationSink(table = "a.b", checkpoint = "${root}/b")
    class OnClass {}

    @ExpectationSink(table = "a.b", checkpoint = "${root}/c")
    class OnGenericClass<T extends Comparable<T>> {}

    @ExpectationSink(table = "a.b", checkpoint = "${root}/d")
    record OnRecord(String column) {}

    @ExpectationSink(table = "a.b", checkpoint = "${root}/e")
    enum OnEnum {
        ONE
    }
}
