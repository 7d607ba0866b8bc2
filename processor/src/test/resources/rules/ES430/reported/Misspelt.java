package fixture;

import io.expectationsink.BucketBy;
import io.expectationsink.ExpectationSink;
import io.expectationsink.SinkKind;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class Misspelt {

    record Order(long id, String country, String city) {}

    public static class Strike {
        public String getState() {
            return "";
        }

        public boolean isFatal() {
            return false;
        }

        public Boolean isCertain() {
            return true;
        }

        protected long getId() {
            return 0;
        }

        public static int getVersion() {
            return 1;
        }
    }

    @ExpectationSink(
            table = "sales.of_type",
            checkpoint = "s3a://lake/of_type",
            schema = Order.class,
            // expect: ES430 ERROR at column 39, Did you mean 'country'?
            partitionBy = {"country", "contry"})
    static class OfType {}

    @ExpectationSink(
            table = "sales.of_rows",
            checkpoint = "s3a://lake/of_rows",
            schema = Order.class,
            // expect: ES430 ERROR at column 25, the rows have the columns id, country, city, meta_dq_run_id, meta_dq_run_datetime;
            clusterBy = "customer_id")
    Dataset<Row> ofRows(Dataset<Row> rows) {
        return rows;
    }

    @ExpectationSink(
            table = "sales.of_record",
            checkpoint = "s3a://lake/of_record",
            runMetadata = false,
            // expect: ES430 ERROR at column 27, the rows have the columns id, country, city;
            partitionBy = "meta_dq_run_id")
    Dataset<Order> ofRecord(Dataset<Order> rows) {
        return rows;
    }

    @ExpectationSink(
            table = "aviation.of_bean",
            checkpoint = "s3a://lake/of_bean",
            format = "parquet",
            partitionBy = {
                // expect: ES430 ERROR at column 17, the rows have the columns fatal, state, meta_dq_run_id,
                "id",
                // expect: ES430 ERROR at column 17, which fixture.Misspelt.Strike does not have
                "certain",
                // expect: ES430 ERROR at column 17, names column 'version' in partitionBy
                "version"
            })
    org.apache.spark.sql.classic.Dataset<Strike> ofBean(org.apache.spark.sql.classic.Dataset<Strike> rows) {
        return rows;
    }

    @ExpectationSink(
            table = "aviation.schema_before_rows",
            checkpoint = "s3a://lake/schema_before_rows",
            schema = Order.class,
            // expect: ES430 ERROR at column 27, which fixture.Misspelt.Order does not have
            partitionBy = "${column:-state}")
    Dataset<Strike> schemaBeforeRows(Dataset<Strike> rows) {
        return rows;
    }

    @ExpectationSink(
            table = "sales.in_buckets",
            kind = SinkKind.BATCH,
            format = "parquet",
            schema = Order.class,
            // expect: ES430 ERROR at column 64, Did you mean 'city'?
            bucketBy = @BucketBy(buckets = 8, columns = {"id", "cty"}),
            // expect: ES430 ERROR at column 22, names column 'day' in sortBy
            sortBy = "day")
    static class InBuckets {}
}
