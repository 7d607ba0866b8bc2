// options: -Aexpectationsink.checkpointPattern=\$\{checkpoint\.root\}/(dev|prod)/[a-z0-9_]+_dq_stream/?
package fixture;

import io.expectationsink.ExpectationSink;

class OtherText {

    // expect: ES207 ERROR at column 50, has the checkpoint '${checkpoint.root}/b', which does not follow the convention of this build
    @ExpectationSink(table = "a.b", checkpoint = "${checkpoint.root}/b")
    static class Short {}

    // expect: ES207 ERROR at column 50, to match \$\{checkpoint\.root\}/(dev|prod)/[a-z0-9_]+_dq_stream/?
    @ExpectationSink(table = "a.c", checkpoint = "s3a://lake/prod/c_dq_stream")
    static class WithoutPlaceholder {}
}
