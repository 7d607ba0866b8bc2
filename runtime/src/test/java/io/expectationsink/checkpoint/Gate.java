package io.expectationsink.checkpoint;

import java.io.Serializable;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Row;

/** Lets rows pass until a number, and holds the batch with that number in flight. Executors are in this JVM. */
final class Gate implements FilterFunction<Row>, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Object LOCK = new Object();

    private static long held = Long.MAX_VALUE;

    /** Holds rows from the number on. */
    static void holdFrom(long number) {
        synchronized (LOCK) {
            held = number;
            LOCK.notifyAll();
        }
    }

    /** Holds nothing. */
    static void open() {
        holdFrom(Long.MAX_VALUE);
    }

    @Override
    public boolean call(Row row) throws InterruptedException {
        synchronized (LOCK) {
            while (row.getLong(0) >= held) {
                LOCK.wait();
            }
        }
        return true;
    }
}
