package fixture;

import io.expectationsink.BucketBy;
import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

class Known {

    record Order(long id, String country, String city) {}

    interface Dated {
        default String getDay() {
            return "";
        }
    }

    public static class Event implements Dated {
        public String getURL() {
            return "";
        }
    }

    public static class Strike extends Event {
        public boolean isFatal() {
            return false;
        }

        public String getaState() {
            return "";
        }
    }

    public static class Wrapper<T> {
        public T getValue() {
            return null;
        }
    }

    public static class Fields {
        public String country;
    }

    @ExpectationSink(
            table = "sales.known",
            checkpoint = "s3a://lake/known",
            schema = Order.class,
            partitionBy = {"Country", "${column}", "meta_dq_run_id"})
    static class OfType {}

    @ExpectationSink(
            table = "aviation.known",
            checkpoint = "s3a://lake/known_strikes",
            partitionBy = {"day", "url", "fatal", "aState"})
    Dataset<Strike> ofBean(Dataset<Strike> rows) {
        return rows;
    }

    @ExpectationSink(
            table = "sales.in_buckets",
            kind = SinkKind.BATCH,
            format = "parquet",
            schema = Order.class,
            partitionBy = "country",
            bucketBy = @BucketBy(buckets = 8, columns = "ID"),
            sortBy = "city")
    static class InBuckets {}

    @ExpectationSink(
            table = "sales.nested",
            checkpoint = "s3a://lake/nested",
            schema = Order.class,
            clusterBy = "customer.country")
    static class Nested {}

    @ExpectationSink(
            table = "sales.computed",
            checkpoint = "s3a://lake/computed",
            format = "iceberg",
            schema = Order.class,
            partitionBy = "days(ts)")
    static class Computed {}

    @ExpectationSink(table = "sales.no_schema", checkpoint = "s3a://lake/no_schema", schema = void.class, partitionBy = "x")
    static class NoSchema {}

    @ExpectationSink(table = "rows.untyped", checkpoint = "s3a://lake/untyped", partitionBy = "x")
    Dataset<Row> untyped(Dataset<Row> rows) {
        return rows;
    }

    @ExpectationSink(table = "rows.text", checkpoint = "s3a://lake/text", partitionBy = "value")
    Dataset<String> text(Dataset<String> rows) {
        return rows;
    }

    @ExpectationSink(table = "rows.tuples", checkpoint = "s3a://lake/tuples", partitionBy = "_1")
    Dataset<Tuple2<String, Long>> tuples(Dataset<Tuple2<String, Long>> rows) {
        return rows;
    }

    @ExpectationSink(table = "rows.times", checkpoint = "s3a://lake/times", partitionBy = "value")
    Dataset<java.sql.Timestamp> times(Dataset<java.sql.Timestamp> rows) {
        return rows;
    }

    @ExpectationSink(table = "rows.lists", checkpoint = "s3a://lake/lists", partitionBy = "x")
    Dataset<List<Order>> lists(Dataset<List<Order>> rows) {
        return rows;
    }

    @ExpectationSink(table = "rows.bytes", checkpoint = "s3a://lake/bytes", partitionBy = "x")
    Dataset<byte[]> bytes(Dataset<byte[]> rows) {
        return rows;
    }

    @ExpectationSink(table = "rows.any", checkpoint = "s3a://lake/any", partitionBy = "x")
    <T extends Strike> Dataset<T> any(Dataset<T> rows) {
        return rows;
    }

    @ExpectationSink(table = "rows.wild", checkpoint = "s3a://lake/wild", partitionBy = "x")
    Dataset<? extends Order> wild(Dataset<? extends Order> rows) {
        return rows;
    }

    @ExpectationSink(table = "rows.wrapped", checkpoint = "s3a://lake/wrapped", partitionBy = "x")
    Dataset<Wrapper<String>> wrapped(Dataset<Wrapper<String>> rows) {
        return rows;
    }

    @ExpectationSink(table = "rows.dated", checkpoint = "s3a://lake/dated", partitionBy = "x")
    Dataset<Dated> dated(Dataset<Dated> rows) {
        return rows;
    }

    @ExpectationSink(table = "rows.fields", checkpoint = "s3a://lake/fields", partitionBy = "country")
    Dataset<Fields> fields(Dataset<Fields> rows) {
        return rows;
    }
}
