package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES101 ERROR at column 1, is declared on the annotation type fixture.AnnotationType
@ExpectationSink(table = "a.b", checkpoint = "${root}")
@interface AnnotationType {}
