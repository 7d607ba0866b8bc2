package fixture;

import io.expectationsink.ExpectationSink;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

interface MethodsWithBodies {

    SparkSession spark();

    @ExpectationSink(table = "a.t1", checkpoint = "${root}/checkpoints")
    default Dataset<Row> orders() {
        return spark().table("orders");
    }

    @ExpectationSink(table = "a.t2", checkpoint = "${root}/checkpoints")
    static Dataset<Row> lines(SparkSession spark) {
        return spark.table("lines");
    }

    abstract class Base {

        @ExpectationSink(table = "a.t3", checkpoint = "${root}/checkpoints")
        public Dataset<Row> orders(SparkSession spark) {
            return spark.table("orders");
        }
    }

    enum Source implements MethodsWithBodies {
        ONE;

        @Override
        public SparkSession spark() {
            return SparkSession.active();
        }

        @ExpectationSink(table = "a.t4", checkpoint = "${root}/checkpoints")
        synchronized Dataset<Row> more() {
            return spark().table(name());
        }
    }
}
