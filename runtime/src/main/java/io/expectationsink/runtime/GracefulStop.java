package io.expectationsink.runtime;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops a query between two micro-batches. Spark's own {@code stop} interrupts the running one, and waits for its
 * thread without a limit.
 */
final class GracefulStop {

    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);
    private static final long POLL_MS = 5;
    /** Nanoseconds since some origin leave room for no more than this. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final StreamingQuery query;
    private final long deadline;

    private GracefulStop(StreamingQuery query, Duration timeout) {
        this.query = query;
        Duration bounded = timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST;
        this.deadline = System.nanoTime() + bounded.toNanos();
    }

    /** Lets the running micro-batch finish, then stops; returns whether the query has ended within the timeout. */
    static boolean stop(StreamingQuery query, Duration timeout) {
        return new GracefulStop(query, timeout).stop();
    }

    private boolean stop() {
        if (!query.isActive()) {
            return true;
        }
        try {
            if (!awaitEndOfBatch()) {
                LOG.warn(
                        "Query {} is stopped within its micro-batch, which did not end in time; it runs again at the next"
                                + " start",
                        query.name());
            }
            return interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !query.isActive();
        }
    }

    /** Waits for the query to be idle, or for the batch that is running now to be reported as done. */
    private boolean awaitEndOfBatch() throws InterruptedException {
        OptionalLong before = lastBatch();
        while (query.isActive()
                && query.status().isTriggerActive()
                && lastBatch().equals(before)) {
            if (remainingNs() <= 0) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        }
        return true;
    }

    /** Spark's {@code stop} on a thread of its own, so that a batch that swallows the interrupt cannot hold us. */
    private boolean interrupt() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread thread = new Thread(
                () -> {
                    try {
                        query.stop();
                    } catch (Exception e) {
                        LOG.warn("Query {} could not be stopped", query.name(), e);
                    } finally {
                        stopped.countDown();
                    }
                },
                "expectation-sink-stop");
        thread.setDaemon(true);
        thread.start();
        return stopped.await(Math.max(remainingNs(), 0), TimeUnit.NANOSECONDS) && !query.isActive();
    }

    private OptionalLong lastBatch() {
        return Optional.ofNullable(query.lastProgress())
                .map(StreamingQueryProgress::batchId)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private long remainingNs() {
        return deadline - System.nanoTime();
    }
}
