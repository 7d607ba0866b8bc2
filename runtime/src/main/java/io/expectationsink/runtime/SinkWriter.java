package io.expectationsink.runtime;

import io.expectationsink.definition.SinkDefinition;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.StreamingQuery;

/** Writes rows to any sink of a context, whether it was declared by an annotation or in code. */
public final class SinkWriter {

    private final SinkContext context;

    /** A writer for the sinks of the context. */
    public SinkWriter(SinkContext context) {
        this.context = Objects.requireNonNull(context, "context");
    }

    /** Writes streaming or batch rows, whichever they are, if the definition's kind allows them. */
    public Optional<StreamingQuery> write(Dataset<?> rows, SinkDefinition definition) {
        throw new IllegalStateException(context + " " + definition + rows);
    }

    /** Starts a query that writes the streaming rows. */
    public StreamingQuery start(Dataset<?> rows, SinkDefinition definition) {
        throw new IllegalStateException(context + " " + definition + rows);
    }

    /** Writes the rows of a batch. */
    public void save(Dataset<?> rows, SinkDefinition definition) {
        throw new IllegalStateException(context + " " + definition + rows);
    }

    /** What the query is doing, or how it ended. A null query has the state {@code NOT_RUNNING}. */
    public QueryStatus status(StreamingQuery query) {
        return QueryStatus.notRunning();
    }

    /** Lets the running micro-batch finish within the timeout, then stops the query. */
    public boolean stop(StreamingQuery query, Duration timeout) {
        return false;
    }
}
