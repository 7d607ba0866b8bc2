package io.expectationsink.runtime;

import io.expectationsink.definition.SinkDefinition;
import java.time.Duration;
import org.apache.spark.sql.streaming.StreamingQuery;

/** A generated writer for a method whose rows are a stream, or may be one: of kind {@code STREAMING} or {@code AUTO}. */
public abstract class MethodQueryWriter extends MethodWriter {

    /**
     * For the generated classes.
     *
     * @param context the session and what runs in it
     * @param sink the declaration
     */
    protected MethodQueryWriter(SinkContext context, SinkDefinition.Builder sink) {
        super(context, sink);
    }

    /** What the query is doing, or how it ended. A null query has the state {@code NOT_RUNNING}. */
    public QueryStatus status(StreamingQuery query) {
        return writer.status(query);
    }

    /**
     * Lets the running micro-batch finish, then stops the query.
     *
     * @param timeout the longest this may take; see {@link SinkWriter#stop}
     * @return whether the query has ended; true for a null query and for one that had ended before
     */
    public boolean stop(StreamingQuery query, Duration timeout) {
        return writer.stop(query, timeout);
    }
}
