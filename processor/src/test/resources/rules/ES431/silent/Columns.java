package fixture;

import io.expectationsink.ExpectationSink;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class Columns {

    record Order(long id, String country) {}

    record Pair<A, B>(A first, B second) {}

    abstract static class Strike {
        public abstract String getState();
    }

    @ExpectationSink(table = "a.records", checkpoint = "s3a://lake/records", schema = Order.class)
    static class Records {}

    @ExpectationSink(table = "a.pairs", checkpoint = "s3a://lake/pairs", schema = Pair.class)
    static class Pairs {}

    @ExpectationSink(table = "a.beans", checkpoint = "s3a://lake/beans", schema = Strike.class)
    Dataset<Row> beans(Dataset<Row> rows) {
        return rows;
    }

    @ExpectationSink(table = "a.nothing", checkpoint = "s3a://lake/nothing", schema = void.class)
    static class Nothing {}
}
