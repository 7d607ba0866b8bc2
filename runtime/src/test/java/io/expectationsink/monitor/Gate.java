package io.expectationsink.monitor;

import java.util.concurrent.CountDownLatch;

/** Rows of a stream that wait: {@code java_method('io.expectationsink.monitor.Gate', 'pass')} calls it for each. */
public final class Gate {

    private static volatile Gate current = new Gate();

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    private Gate() {}

    /** A closed gate, at which rows wait from now on. */
    static Gate closed() {
        current = new Gate();
        return current;
    }

    /** Waits until a row has arrived. */
    void awaitArrival() throws InterruptedException {
        arrived.await();
    }

    void open() {
        opened.countDown();
    }

    /** A row passes as soon as the gate is open. */
    public static String pass() throws InterruptedException {
        Gate gate = current;
        gate.arrived.countDown();
        gate.opened.await();
        return "passed";
    }
}
