package fixture;

import io.expectationsink.ExpectationSink;

class Temporary {

    // expect: ES203 MANDATORY_WARNING at column 50, keeps its checkpoint at /tmp/checkpoints/a_b, among temporary files
    @ExpectationSink(table = "a.b", checkpoint = "/tmp/checkpoints")
    static class Below {}

    // expect: ES203 MANDATORY_WARNING at column 50, keeps its checkpoint at dbfs:/tmp/a_c, among temporary files
    @ExpectationSink(table = "a.c", checkpoint = "dbfs:/tmp")
    static class OfDatabricks {}
}
