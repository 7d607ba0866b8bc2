package fixture;

import io.expectationsink.ExpectationSink;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class Datasets<K> {

    @ExpectationSink(table = "a.t1", checkpoint = "/checkpoints")
    Dataset<Row> untyped(Dataset<Row> rows) {
        return rows;
    }

    @ExpectationSink(table = "a.t2", checkpoint = "/checkpoints")
    Dataset<K> typed(Dataset<K> rows) {
        return rows;
    }

    @ExpectationSink(table = "a.t3", checkpoint = "/checkpoints")
    Dataset<?> unknown(Dataset<?> rows) {
        return rows;
    }

    @SuppressWarnings("rawtypes")
    @ExpectationSink(table = "a.t4", checkpoint = "/checkpoints")
    Dataset raw(Dataset rows) {
        return rows;
    }

    @ExpectationSink(table = "a.t5", checkpoint = "/checkpoints")
    <D extends Dataset<Row>> D same(D rows) {
        return rows;
    }

    @ExpectationSink(table = "a.t6", checkpoint = "/checkpoints")
    org.apache.spark.sql.classic.Dataset<Row> classic(org.apache.spark.sql.classic.Dataset<Row> rows) {
        return rows;
    }
}
