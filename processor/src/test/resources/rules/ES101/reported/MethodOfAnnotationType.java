package fixture;

import io.expectationsink.ExpectationSink;

@interface MethodOfAnnotationType {

    // expect: ES101 ERROR at column 5, is declared on a method of the annotation type fixture.MethodOfAnnotationType
    @ExpectationSink(table = "a.b", checkpoint = "/checkpoints")
    String rows();
}
