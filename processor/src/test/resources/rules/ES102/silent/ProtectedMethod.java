package fixture;

import io.expectationsink.ExpectationSink;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class ProtectedMethod {

    @ExpectationSink(table = "a.b", checkpoint = "${root}/checkpoints")
    protected Dataset<Row> orders(Dataset<Row> rows) {
        return rows;
    }
}
