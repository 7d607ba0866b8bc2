package fixture;

import io.expectationsink.ExpectationSink;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class PrivateMethod {

    // expect: ES102 ERROR at column 5, is declared on the private method fixture.PrivateMethod.orders
    @ExpectationSink(table = "a.t1", checkpoint = "${root}/checkpoints")
    private Dataset<Row> orders(Dataset<Row> rows) {
        return rows;
    }

    private static class Hidden {

        // expect: ES102 ERROR at column 9, is declared inside the private type fixture.PrivateMethod.Hidden
        @ExpectationSink(table = "a.t2", checkpoint = "${root}/checkpoints")
        Dataset<Row> orders(Dataset<Row> rows) {
            return rows;
        }
    }

    private interface HiddenInterface {

        // expect: ES102 ERROR at column 9, is declared inside the private type fixture.PrivateMethod.HiddenInterface
        @ExpectationSink(table = "a.t3", checkpoint = "${root}/checkpoints")
        static Dataset<Row> orders(Dataset<Row> rows) {
            return rows;
        }
    }
}
