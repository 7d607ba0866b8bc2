package fixture;

import io.expectationsink.ExpectationSink;

interface EveryOtherType {

    @ExpectationSink(table = "a.b", checkpoint = "/checkpoints")
    interface OnInterface {}

    @ExpectationSink(table = "a.b", checkpoint = "/checkpoints")
    class OnClass {}

    @ExpectationSink(table = "a.b", checkpoint = "/checkpoints")
    class OnGenericClass<T extends Comparable<T>> {}

    @ExpectationSink(table = "a.b", checkpoint = "/checkpoints")
    record OnRecord(String column) {}

    @ExpectationSink(table = "a.b", checkpoint = "/checkpoints")
    enum OnEnum {
        ONE
    }
}
