package io.expectationsink.lifecycle;

import io.expectationsink.runtime.LastBatch;
import java.time.Duration;
import java.util.Optional;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a supervised sink's query: how it ends, and whether it was healthy until then. */
final class SupervisedRun {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedSink.class);

    private final StreamingQuery query;
    private final Timing timing;
    private final Duration started;
    private boolean hasFinishedBatch;

    /** A query that has just started. */
    SupervisedRun(StreamingQuery query, Timing timing) {
        this.query = query;
        this.timing = timing;
        this.started = timing.now();
    }

    StreamingQuery query() {
        return query;
    }

    /**
     * The failure that the query ends with; empty when it ends without one. Its reports are looked at until one is of a
     * micro-batch: an idle query pushes that one out.
     */
    Optional<Throwable> awaitEnd() {
        try {
            lookForBatch();
            query.awaitTermination();
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(e);
        }
    }

    /**
     * Whether the query, which has failed, ran for that long and finished a micro-batch. Time alone does not show it: a
     * batch may take as long to fail. Over Spark Connect this waits for the server.
     */
    boolean wasHealthy(Duration healthyAfter) {
        return timing.now().minus(started).compareTo(healthyAfter) >= 0 && (hasFinishedBatch || reportsBatch());
    }

    private void lookForBatch() {
        try {
            while (!hasFinishedBatch
                    && !query.awaitTermination(timing.lookEvery().toMillis())) {
                hasFinishedBatch = reportsBatch();
            }
        } catch (StreamingQueryException e) {
            // A wait of a limited time throws as soon as the query fails, when its name is not free yet. One without a
            // limit throws the same, at the end.
            LOG.debug("A query is failing ({})", Streak.brief(e));
        }
    }

    private boolean reportsBatch() {
        try {
            return LastBatch.of(query).isPresent();
        } catch (RuntimeException e) {
            LOG.debug("A query cannot be asked for its reports ({})", Streak.brief(e));
            return false;
        }
    }
}
