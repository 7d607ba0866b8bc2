package io.expectationsink.runtime;

import java.time.Duration;
import org.apache.spark.sql.streaming.StreamingQuery;

/** A generated writer for a method whose rows are a stream, or may be one: of kind {@code STREAMING} or {@code AUTO}. */
public interface MethodQueryWriter extends MethodWriter {

    /** What the query is doing, or how it ended. A null query has the state {@code NOT_RUNNING}. */
    QueryStatus status(StreamingQuery query);

    /**
     * Lets the running micro-batch finish, then stops the query.
     *
     * @param timeout the longest this may take; see {@link SinkWriter#stop}
     * @return whether the query has ended; true for a null query and for one that had ended before
     */
    boolean stop(StreamingQuery query, Duration timeout);
}
