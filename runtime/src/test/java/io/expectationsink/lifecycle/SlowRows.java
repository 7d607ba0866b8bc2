package io.expectationsink.lifecycle;

import java.io.Serializable;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Row;

/** Takes its time for each row, and all rows pass. */
record SlowRows(long millis) implements FilterFunction<Row>, Serializable {

    @Override
    public boolean call(Row row) throws InterruptedException {
        Thread.sleep(millis);
        return true;
    }
}
