package io.expectationsink.runtime;

import io.expectationsink.definition.SinkDefinition;
import java.time.Duration;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.StreamingQuery;

/** A generated writer of a sink of kind {@code AUTO}: the rows decide whether a query starts. */
public abstract non-sealed class AutoSinkWriter extends DeclaredWriter {

    /**
     * For the generated classes.
     *
     * @param context the session and what runs in it
     * @param sink the declaration
     */
    protected AutoSinkWriter(SinkContext context, SinkDefinition.Builder sink) {
        super(context, sink);
    }

    @Override
    public Optional<StreamingQuery> write(Dataset<?> rows) {
        return writer.write(rows, definition());
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
