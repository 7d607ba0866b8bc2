package fixture;

import io.expectationsink.ExpectationSink;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class SameNameElsewhere {

    static class Base {

        Dataset<Row> orders(Dataset<Row> rows, String day) {
            return rows.where("day = '" + day + "'");
        }
    }

    static class Derived extends Base {

        @ExpectationSink(table = "a.t1", checkpoint = "${root}/checkpoints")
        Dataset<Row> orders(Dataset<Row> rows) {
            return rows;
        }
    }

    @ExpectationSink(table = "a.t2", checkpoint = "${root}/checkpoints")
    static Dataset<Row> orders(Dataset<Row> rows) {
        return rows;
    }

    static class orders {}
}
