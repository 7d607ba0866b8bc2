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
public final class GracefulStop {

    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);
    private static final long POLL_MS = 1;
    /** What is kept of the timeout for a batch that must be interrupted to end: a part of it, and no more than this. */
    private static final int PART_FOR_INTERRUPTION = 10;

    private static final Duration MOST_FOR_INTERRUPTION = Duration.ofSeconds(2);

    private final StreamingQuery query;
    private final Deadline deadline;
    private final Deadline endOfPatience;

    private GracefulStop(StreamingQuery query, Duration timeout) {
        this.query = query;
        deadline = Deadline.in(timeout);
        endOfPatience = deadline.earlier(
                Deadline.shorter(deadline.remaining().dividedBy(PART_FOR_INTERRUPTION), MOST_FOR_INTERRUPTION));
    }

    /**
     * Lets the running micro-batch finish, then stops the query. A batch that has not finished shortly before the
     * timeout (a tenth of it, at most 2 s) is interrupted. An interrupt of the calling thread ends the waiting, and
     * stays set.
     *
     * @param timeout the longest this may take; zero interrupts at once and waits for nothing
     * @throws IllegalArgumentException when the timeout is negative
     */
    public static StopOutcome stop(StreamingQuery query, Duration timeout) {
        return new GracefulStop(query, timeout).stop();
    }

    private StopOutcome stop() {
        if (!StartedQueries.isActive(query)) {
            return StopOutcome.ENDED_BY_ITSELF;
        }
        try {
            StopOutcome outcome = awaitEndOfBatch();
            if (outcome == StopOutcome.INTERRUPTED) {
                LOG.warn(
                        "Query {} is stopped within its micro-batch, which did not end in time; it runs again at the next"
                                + " start",
                        query.name());
            }
            return interrupt() ? outcome : StopOutcome.STILL_RUNNING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return StartedQueries.isActive(query) ? StopOutcome.STILL_RUNNING : StopOutcome.ENDED_BY_ITSELF;
        }
    }

    /** Waits for the query to be idle, or for the batch that is running now to be reported as done. */
    private StopOutcome awaitEndOfBatch() throws InterruptedException {
        OptionalLong before = lastBatch();
        while (query.status().isTriggerActive() && lastBatch().equals(before)) {
            if (!StartedQueries.isActive(query)) {
                return StopOutcome.ENDED_BY_ITSELF;
            }
            if (endOfPatience.isOver()) {
                return StopOutcome.INTERRUPTED;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        }
        return StartedQueries.isActive(query) ? StopOutcome.BETWEEN_BATCHES : StopOutcome.ENDED_BY_ITSELF;
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
        return stopped.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS) && !StartedQueries.isActive(query);
    }

    private OptionalLong lastBatch() {
        return Optional.ofNullable(query.lastProgress())
                .map(StreamingQueryProgress::batchId)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }
}
