package fixture;

import io.expectationsink.ExpectationSink;

class SameQueryName {

    @ExpectationSink(table = "sales.a", checkpoint = "${root}", queryName = "sales")
    static class Alpha {}

    // expect: ES503 ERROR at column 77, has the query name 'sales', and so does the streaming sink 'sameQueryName_Alpha'
    @ExpectationSink(table = "sales.b", checkpoint = "${root}", queryName = "sales")
    static class Beta {}

    // expect: ES503 ERROR at column 72, has the query name 'sales', and so does the streaming sink 'sameQueryName_Alpha'
    @ExpectationSink(table = "sales.c", checkpoint = "${root}", name = "sales")
    static class Gamma {}

    @ExpectationSink(table = "sales.d", checkpoint = "${root}", queryName = "${env}_sales")
    static class Delta {}

    // expect: ES503 ERROR at column 77, has the query name '${env}_sales', and so does the streaming sink 'sameQueryName_Delta'
    @ExpectationSink(table = "sales.e", checkpoint = "${root}", queryName = "${env}_sales")
    static class Epsilon {}
}
