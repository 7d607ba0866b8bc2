package fixture;

import io.expectationsink.ExpectationSink;
import java.util.List;
import org.apache.spark.sql.Dataset;

class OtherTypeParameters<T extends Comparable<T>> {

    @ExpectationSink(table = "a.t1", checkpoint = "${root}/checkpoints")
    <U extends T> Dataset<U> orders(Dataset<U> rows, List<? super T> others) {
        return rows;
    }

    @ExpectationSink(table = "a.t2", checkpoint = "${root}/checkpoints")
    static <T> Dataset<T> lines(Dataset<T> rows) {
        return rows;
    }

    class Inner<V> {

        @ExpectationSink(table = "a.t3", checkpoint = "${root}/checkpoints")
        Dataset<V> values(Dataset<V> rows, T limit) {
            return rows;
        }
    }
}
