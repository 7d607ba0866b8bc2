package fixture;

import io.expectationsink.ExpectationSink;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class OtherResults {

    // expect: ES114 ERROR at column 5, is declared on fixture.OtherResults.nothing, which returns void
    @ExpectationSink(table = "a.t1", checkpoint = "${root}/checkpoints")
    void nothing(Dataset<Row> rows) {}

    // expect: ES114 ERROR at column 5, which returns java.util.List<org.apache.spark.sql.Row>
    @ExpectationSink(table = "a.t2", checkpoint = "${root}/checkpoints")
    List<Row> collected(Dataset<Row> rows) {
        return rows.collectAsList();
    }

    // expect: ES114 ERROR at column 5, which returns int
    @ExpectationSink(table = "a.t3", checkpoint = "${root}/checkpoints")
    int counted(Dataset<Row> rows) {
        return (int) rows.count();
    }

    // expect: ES114 ERROR at column 5, which returns org.apache.spark.sql.Dataset<org.apache.spark.sql.Row>[]
    @ExpectationSink(table = "a.t4", checkpoint = "${root}/checkpoints")
    Dataset<Row>[] split(Dataset<Row> rows) {
        return rows.randomSplit(new double[] {1, 2});
    }

    // expect: ES114 ERROR at column 5, which returns T
    @ExpectationSink(table = "a.t5", checkpoint = "${root}/checkpoints")
    <T extends Comparable<T>> T greatest(T value) {
        return value;
    }
}
