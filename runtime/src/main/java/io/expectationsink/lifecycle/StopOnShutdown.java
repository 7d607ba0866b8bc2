package io.expectationsink.lifecycle;

import io.expectationsink.runtime.Deadline;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hadoop.util.ShutdownHookManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The promise that all running sinks of an application are stopped before this JVM ends, until it is closed. Spark stops
 * its context in a hook of Hadoop's {@code ShutdownHookManager} (priority 40, Spark's {@code ShutdownHookManager}); the
 * JVM's own hooks run at the same time as that one, so this is one of Hadoop's too, and comes before it.
 */
public final class StopOnShutdown implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StopOnShutdown.class);

    /** Hadoop runs the highest first. */
    private static final int BEFORE_SPARK = 100;
    /** What Hadoop gives us beyond the timeout: for the report, not for the stop. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final RunningSinks sinks;
    private final Duration timeout;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable hook = this::stop;
    private final Removal removal;

    private StopOnShutdown(RunningSinks sinks, Duration timeout, boolean hasHadoop) {
        this.sinks = sinks;
        this.timeout = timeout;
        this.removal = hasHadoop ? addToHadoop() : addToJvm();
    }

    /**
     * Registers the hook.
     *
     * @param hasHadoop whether Spark's context, and so Hadoop, is in this JVM; over Spark Connect it is not, and nothing
     *     in this JVM stops before us
     */
    static StopOnShutdown register(RunningSinks sinks, Duration timeout, boolean hasHadoop) {
        return new StopOnShutdown(sinks, Deadline.bounded(timeout), hasHadoop);
    }

    /** Takes it back: the sinks are left to themselves when this JVM ends. Has no effect once it is ending. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            removal.remove();
        } catch (IllegalStateException e) {
            LOG.debug("This JVM is ending already", e);
        }
    }

    /** What runs when this JVM ends. */
    Runnable hook() {
        return hook;
    }

    private Removal addToHadoop() {
        ShutdownHookManager hooks = ShutdownHookManager.get();
        hooks.addShutdownHook(hook, BEFORE_SPARK, timeout.plus(MARGIN).toMillis(), TimeUnit.MILLISECONDS);
        return () -> hooks.removeShutdownHook(hook);
    }

    private Removal addToJvm() {
        Thread thread = new Thread(hook, "expectation-sink shutdown");
        Runtime.getRuntime().addShutdownHook(thread);
        return () -> Runtime.getRuntime().removeShutdownHook(thread);
    }

    private void stop() {
        if (closed.get()) {
            return;
        }
        LOG.info("This process ends: stopping its sinks within {} s", timeout.toMillis() / 1_000.0);
        try {
            tell(sinks.stop(timeout));
        } catch (IllegalStateException e) {
            LOG.warn("{}", e.getMessage());
        }
    }

    private static void tell(StopReport report) {
        if (report.haveAllEnded()) {
            LOG.info("Stopped: {}", report);
        } else {
            LOG.warn("Not all sinks have ended in time: {}", report);
        }
    }

    private interface Removal {

        void remove();
    }
}
