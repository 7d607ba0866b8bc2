package fixture;

import io.expectationsink.ExpectationSink;

class OtherCatalog {

    @ExpectationSink(table = "lake.aviation.`bird strikes`", checkpoint = "${root}/a")
    static class Lake {}

    @ExpectationSink(table = "`aviation`.`bird_strikes`", checkpoint = "${root}/b")
    static class Quoted {}
}
