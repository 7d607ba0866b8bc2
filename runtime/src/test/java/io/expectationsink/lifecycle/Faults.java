package io.expectationsink.lifecycle;

import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Row;

/** Lets rows pass, or fails as storage does that does not answer. Executors are in this JVM. */
final class Faults implements FilterFunction<Row>, Serializable {

    private static final long serialVersionUID = 1L;
    private static final AtomicInteger LEFT = new AtomicInteger();

    /** As many of the next rows fail, and with them their batch. */
    static void next(int count) {
        LEFT.set(count);
    }

    @Override
    public boolean call(Row row) {
        if (LEFT.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
            throw new UncheckedIOException(new SocketTimeoutException("Read timed out"));
        }
        return true;
    }
}
