package fixture;

import io.expectationsink.ExpectationSink;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class Datasets<K> {

    @ExpectationSink(table = "a.b", checkpoint = "/checkpoints")
    Dataset<Row> untyped(Dataset<Row> rows) {
        return rows;
    }

    @ExpectationSink(table = "a.c", checkpoint = "/checkpoints")
    Dataset<K> typed(Dataset<K> rows) {
        return rows;
    }

    @ExpectationSink(table = "a.d", checkpoint = "/checkpoints")
    Dataset<?> unknown(Dataset<?> rows) {
        return rows;
    }

    @SuppressWarnings("rawtypes")
    @ExpectationSink(table = "a.e", checkpoint = "/checkpoints")
    Dataset raw(Dataset rows) {
        return rows;
    }

    @ExpectationSink(table = "a.f", checkpoint = "/checkpoints")
    <D extends Dataset<Row>> D same(D rows) {
        return rows;
    }

    @ExpectationSink(table = "a.g", checkpoint = "/checkpoints")
    org.apache.spark.sql.classic.Dataset<Row> classic(org.apache.spark.sql.classic.Dataset<Row> rows) {
        return rows;
    }
}
