package fixture;

import io.expectationsink.ExpectationSink;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class Datasets<K> {

    @ExpectationSink(table = "a.t1", checkpoint = "${root}/checkpoints")
    Dataset<Row> untyped(Dataset<Row> rows) {
        return rows;
    }

    @ExpectationSink(table = "a.t2", checkpoint = "${root}/checkpoints")
    Dataset<K> typed(Dataset<K> rows) {
        return rows;
    }

    @ExpectationSink(table = "a.t3", checkpoint = "${root}/checkpoints")
    Dataset<?> unknown(Dataset<?> rows) {
        return rows;
    }

    @SuppressWarnings("rawtypes")
    @ExpectationSink(table = "a.t4", checkpoint = "${root}/checkpoints")
    Dataset raw(Dataset rows) {
        return rows;
    }

    @ExpectationSink(table = "a.t5", checkpoint = "${root}/checkpoints")
    <D extends Dataset<Row>> D same(D rows) {
        return rows;
    }

    @ExpectationSink(table = "a.t6", checkpoint = "${root}/checkpoints")
    org.apache.spark.sql.classic.Dataset<Row> classic(org.apache.spark.sql.classic.Dataset<Row> rows) {
        return rows;
    }
}
