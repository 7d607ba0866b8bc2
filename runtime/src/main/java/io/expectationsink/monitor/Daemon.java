package io.expectationsink.monitor;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that does one thing after the other, or a few that share the things; they do not keep the JVM. */
final class Daemon implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SinkMonitor.class);

    /** How long the last things may take when it is closed. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScheduledThreadPoolExecutor executor;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /** One thread. */
    Daemon(String name) {
        this(name, 1);
    }

    /** As many threads, all of the name; each is made when there is something more to do. */
    Daemon(String name, int most) {
        executor = new ScheduledThreadPoolExecutor(most, work -> thread(name, work), new DiscardPolicy());
    }

    /** Does the work soon; not at all after the end. */
    @Override
    public void execute(Runnable work) {
        executor.execute(work);
    }

    /** Does the work again and again, whatever it throws. */
    void repeat(Duration pause, Runnable work) {
        executor.scheduleWithFixedDelay(() -> survive(work), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Finishes what is to be done once, and ends the threads; what takes longer than five seconds is interrupted. */
    @Override
    public void close() {
        executor.shutdown();
        if (threads.contains(Thread.currentThread())) {
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

    /** What is thrown out of repeated work would end it for ever, without a word. */
    private static void survive(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            LOG.warn(
                    "A check of the sinks broke off with {}; the next one comes in time",
                    e.getClass().getName());
        }
    }

    private Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }
}
