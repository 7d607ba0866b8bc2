package io.expectationsink.runtime;

import io.expectationsink.exception.EngineCondition;
import io.expectationsink.runtime.QueryStatus.Failure;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops a query between two micro-batches. Spark's own {@code stop} interrupts the running one, and waits for its
 * thread without a limit; over Spark Connect each question to a query may wait for minutes. So all of it happens on a
 * thread of its own.
 */
public final class GracefulStop {

    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);
    private static final long POLL_MS = 1;
    /** What is kept of the timeout for a batch that must be interrupted to end: a part of it, and no more than this. */
    private static final int PART_FOR_INTERRUPTION = 10;

    private static final Duration MOST_FOR_INTERRUPTION = Duration.ofSeconds(2);

    private static final Set<StreamingQuery> ENDED =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final StreamingQuery query;
    private final Deadline deadline;
    private final Deadline endOfPatience;
    private final CountDownLatch abandoned = new CountDownLatch(1);

    private GracefulStop(StreamingQuery query, Duration timeout) {
        this.query = query;
        deadline = Deadline.ofAnswer(timeout);
        Duration patience = Deadline.bounded(timeout);
        endOfPatience = Deadline.in(
                patience.minus(Deadline.shorter(patience.dividedBy(PART_FOR_INTERRUPTION), MOST_FOR_INTERRUPTION)));
    }

    /**
     * Lets the running micro-batch finish, then stops the query. A batch that has not finished shortly before the
     * timeout (a tenth of it, at most 2 s) is interrupted. An interrupt of the calling thread stays set, and ends the
     * waiting after 0.2 s at most; the query is told to stop at once then.
     *
     * @param timeout the longest this may take, also where Spark does not answer; one of less than 0.2 s counts as that,
     *     but zero interrupts at once
     * @throws IllegalArgumentException when the timeout is negative
     */
    public static StopOutcome stop(StreamingQuery query, Duration timeout) {
        return new GracefulStop(query, timeout).await();
    }

    /**
     * Whether a stop has found that the query had ended, or has ended it. Nobody is asked: over Spark Connect a session
     * that was closed since would keep us waiting.
     */
    public static boolean hasSeenTheEndOf(StreamingQuery query) {
        return ENDED.contains(query);
    }

    private StopOutcome await() {
        DaemonTask<StopOutcome> stop = DaemonTask.begin("expectation-sink stop of " + query.name(), this::stop);
        try {
            return stop.resultBy(deadline, abandoned::countDown).orElse(StopOutcome.STILL_RUNNING);
        } catch (ExecutionException e) {
            warn("could not be stopped", e.getCause());
            return StopOutcome.STILL_RUNNING;
        }
    }

    private StopOutcome stop() {
        StopOutcome outcome = askAndStop();
        if (outcome.hasEnded()) {
            ENDED.add(query);
        }
        return outcome;
    }

    private StopOutcome askAndStop() {
        if (!StartedQueries.mayBeActive(query)) {
            return StopOutcome.ENDED_BY_ITSELF;
        }
        StopOutcome outcome = endOfBatch();
        if (outcome == StopOutcome.ENDED_BY_ITSELF) {
            return outcome;
        }
        if (outcome == StopOutcome.INTERRUPTED) {
            LOG.warn(
                    "Query {} is stopped within its micro-batch, which did not end in time; it runs again at the next"
                            + " start",
                    query.name());
        }
        try {
            query.stop();
        } catch (Exception e) {
            warn("could not be stopped", e);
        }
        return StartedQueries.mayBeActive(query) ? StopOutcome.STILL_RUNNING : outcome;
    }

    /** How it would end if it were stopped now; a query that cannot be asked is not waited for. */
    private StopOutcome endOfBatch() {
        try {
            return awaitEndOfBatch();
        } catch (Exception e) {
            warn("cannot be asked for its micro-batch", e);
            return StopOutcome.INTERRUPTED;
        }
    }

    /** Waits for the query to be idle, or for the batch that is running now to be reported as done. */
    private StopOutcome awaitEndOfBatch() throws InterruptedException {
        Optional<Report> before = lastReport();
        while (query.status().isTriggerActive() && lastReport().equals(before)) {
            if (!StartedQueries.mayBeActive(query)) {
                return StopOutcome.ENDED_BY_ITSELF;
            }
            if (endOfPatience.isOver() || abandoned.await(POLL_MS, TimeUnit.MILLISECONDS)) {
                return StopOutcome.INTERRUPTED;
            }
        }
        return StartedQueries.mayBeActive(query) ? StopOutcome.BETWEEN_BATCHES : StopOutcome.ENDED_BY_ITSELF;
    }

    private Optional<Report> lastReport() {
        return Optional.ofNullable(query.lastProgress())
                .map(report -> new Report(report.batchId(), report.timestamp()));
    }

    /** No stack, and no secrets of the sink: Spark's messages quote what they were given. */
    private void warn(String what, Throwable thrown) {
        Failure failure = StatusReader.failure(query, thrown);
        LOG.warn(
                "Query {} {} ({}): {}",
                query.name(),
                what,
                failure.condition()
                        .orElseGet(() ->
                                EngineCondition.tellingCause(thrown).getClass().getName()),
                failure.message().lines().findFirst().orElse(""));
    }

    /** What tells two reports apart: one of a trigger that found nothing bears the number of the next batch. */
    private record Report(long batchId, String timestamp) {}
}
