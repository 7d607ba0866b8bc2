package io.expectationsink.benchmark.start;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Which part of a start takes how long: another thread looks at the starting one's stack every millisecond, and gives the
 * time since its last look to the part that it sees. Nothing in the start is changed or run alone for it. Each start
 * needs one of its own.
 */
final class PartTimes implements Start.Observer {

    private static final long PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Map<Part, Long> nanoseconds = new EnumMap<>(Part.class);
    private final Thread watch;
    private volatile boolean running;

    /** Watches the thread once it starts a sink. */
    PartTimes(Thread starter) {
        watch = new Thread(() -> watch(starter), "part times");
    }

    /** The ms of the part so far. */
    double ms(Part part) {
        return nanoseconds.getOrDefault(part, 0L) / 1e6;
    }

    @Override
    public void before() {
        running = true;
        watch.start();
    }

    @Override
    public void returned() {
        running = false;
        try {
            watch.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void watch(Thread starter) {
        long last = System.nanoTime();
        while (running) {
            LockSupport.parkNanos(PAUSE_NS);
            Part part = Part.of(starter.getStackTrace());
            long now = System.nanoTime();
            if (running) {
                nanoseconds.merge(part, now - last, Long::sum);
            }
            last = now;
        }
    }
}
