package fixture;

import io.expectationsink.ExpectationSink;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

class Overloaded {

    // expect: ES103 ERROR at column 5, is declared on fixture.Overloaded.orders, a method that is overloaded
    @ExpectationSink(table = "a.t1", checkpoint = "${root}/checkpoints")
    Dataset<Row> orders(SparkSession spark) {
        return spark.table("orders");
    }

    // expect: ES103 ERROR at column 5, is declared on fixture.Overloaded.orders, a method that is overloaded
    @ExpectationSink(name = "second", table = "a.t2", checkpoint = "${root}/checkpoints")
    Dataset<Row> orders(SparkSession spark, String day) {
        return spark.table("orders").where("day = '" + day + "'");
    }

    // expect: ES103 ERROR at column 5, is declared on fixture.Overloaded.lines, a method that is overloaded
    @ExpectationSink(table = "a.t3", checkpoint = "${root}/checkpoints")
    Dataset<Row> lines(SparkSession spark) {
        return spark.table("lines");
    }

    private static String lines() {
        return "";
    }
}
