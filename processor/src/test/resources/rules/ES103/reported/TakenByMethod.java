package fixture;

import io.expectationsink.ExpectationSink;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class TakenByMethod {

    @ExpectationSink(table = "a.t1", checkpoint = "${root}/checkpoints")
    static Dataset<Row> orders(Dataset<Row> rows) {
        return rows;
    }

    // expect: ES103 ERROR at column 5, a name that is taken by the writer of the method fixture.TakenByMethod.orders
    @ExpectationSink(name = "second", table = "a.t2", checkpoint = "${root}/checkpoints")
    static class orders {}
}
