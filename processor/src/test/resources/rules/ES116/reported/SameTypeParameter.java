package fixture;

import io.expectationsink.ExpectationSink;
import org.apache.spark.sql.Dataset;

class SameTypeParameter<T> {

    // expect: ES116 ERROR at column 5, where the type parameter T hides another of that name
    @ExpectationSink(table = "a.t1", checkpoint = "${root}/checkpoints")
    <T> Dataset<T> orders(Dataset<T> rows) {
        return rows;
    }
}
