package fixture;

import io.expectationsink.ExpectationSink;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

class HiddenRows {

    private static final class Order {}

    static final class Day {}

    @ExpectationSink(table = "a.t1", checkpoint = "${root}/checkpoints")
    static Dataset<Order> orders(Dataset<Row> rows, Day day) {
        return rows.as(Encoders.bean(Order.class));
    }
}
