package fixture;

import io.expectationsink.ExpectationSink;

class OtherCatalog {

    @ExpectationSink(table = "lake.aviation.`bird strikes`", checkpoint = "/c")
    static class Lake {}

    @ExpectationSink(table = "`aviation`.`bird_strikes`", checkpoint = "/c")
    static class Quoted {}
}
