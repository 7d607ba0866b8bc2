package io.expectationsink.runtime;

import java.time.Duration;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.StreamingQuery;

/** A generated writer of a sink of kind {@code STREAMING}. */
public non-sealed interface StreamingSinkWriter extends DeclaredWriter {

    /**
     * Starts a query that writes the streaming rows.
     *
     * @throws io.expectationsink.exception.ExpectationSinkException when the query cannot be started; no table and no
     *     query is left behind
     */
    StreamingQuery start(Dataset<?> rows);

    /** What the query is doing, or how it ended. A null query has the state {@code NOT_RUNNING}. */
    QueryStatus status(StreamingQuery query);

    /**
     * Lets the running micro-batch finish, then stops the query.
     *
     * @param timeout the longest this may take; see {@link SinkWriter#stop}
     * @return whether the query has ended; true for a null query and for one that had ended before
     */
    boolean stop(StreamingQuery query, Duration timeout);

    @Override
    default Optional<StreamingQuery> write(Dataset<?> rows) {
        return Optional.of(start(rows));
    }
}
