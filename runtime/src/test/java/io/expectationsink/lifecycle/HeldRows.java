package io.expectationsink.lifecycle;

import java.io.Serializable;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Row;

/** Lets rows pass, or holds the batch that they are in in flight. Executors are in this JVM. */
final class HeldRows implements FilterFunction<Row>, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Object LOCK = new Object();

    private static boolean holds;
    private static boolean isHeld;

    /** From now on rows are held. */
    static void hold() {
        synchronized (LOCK) {
            holds = true;
            isHeld = false;
        }
    }

    /** Waits until a row is held. */
    static void awaitHeld() throws InterruptedException {
        synchronized (LOCK) {
            while (!isHeld) {
                LOCK.wait();
            }
        }
    }

    /** Lets all rows pass. */
    static void release() {
        synchronized (LOCK) {
            holds = false;
            LOCK.notifyAll();
        }
    }

    @Override
    public boolean call(Row row) throws InterruptedException {
        synchronized (LOCK) {
            while (holds) {
                isHeld = true;
                LOCK.notifyAll();
                LOCK.wait();
            }
        }
        return true;
    }
}
