package fixture;

import io.expectationsink.ExpectationSink;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class HiddenTypes {

    private enum Day {
        MONDAY
    }

    private static class Failure extends Exception {
        private static final long serialVersionUID = 1L;
    }

    // expect: ES115 ERROR at column 5, whose parameter day has the type fixture.HiddenTypes.Day
    @ExpectationSink(table = "a.t1", checkpoint = "${root}/checkpoints")
    static Dataset<Row> direct(Dataset<Row> rows, Day day) {
        return rows;
    }

    // expect: ES115 ERROR at column 5, whose parameter days has the type java.util.Map<java.lang.String,
    @ExpectationSink(table = "a.t2", checkpoint = "${root}/checkpoints")
    static Dataset<Row> within(Dataset<Row> rows, Map<String, List<? extends Day[]>> days) {
        return rows;
    }

    // expect: ES115 ERROR at column 5, whose parameter days has the type
    @ExpectationSink(table = "a.t3", checkpoint = "${root}/checkpoints")
    static Dataset<Row> any(Dataset<Row> rows, Day... days) {
        return rows;
    }

    // expect: ES115 ERROR at column 5, whose throws clause has the type fixture.HiddenTypes.Failure
    @ExpectationSink(table = "a.t4", checkpoint = "${root}/checkpoints")
    static Dataset<Row> failing(Dataset<Row> rows) throws Failure {
        return rows;
    }

    // expect: ES115 ERROR at column 5, whose type parameter D has the type fixture.HiddenTypes.Day
    @ExpectationSink(table = "a.t5", checkpoint = "${root}/checkpoints")
    static <D extends Day> Dataset<Row> bound(Dataset<Row> rows, List<D> days) {
        return rows;
    }
}
