package io.expectationsink.monitor;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;

/** One thread that does one thing after the other, and does not keep the JVM. */
final class Daemon implements AutoCloseable {

    /** How long the last things may take when it is closed. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScheduledThreadPoolExecutor executor;
    private volatile Thread thread;

    Daemon(String name) {
        executor = new ScheduledThreadPoolExecutor(1, work -> thread(name, work), new DiscardPolicy());
    }

    /** Does the work soon; not at all after the end. */
    void execute(Runnable work) {
        executor.execute(work);
    }

    /** Does the work again and again; it must not throw. */
    void repeat(Duration pause, Runnable work) {
        executor.scheduleWithFixedDelay(work, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Finishes what is to be done once, and ends the thread; what takes longer than five seconds is interrupted. */
    @Override
    public void close() {
        executor.shutdown();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private Thread thread(String name, Runnable work) {
        thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
