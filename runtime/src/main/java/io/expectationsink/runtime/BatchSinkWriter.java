package io.expectationsink.runtime;

import io.expectationsink.definition.SinkDefinition;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.StreamingQuery;

/** A generated writer of a sink of kind {@code BATCH}. */
public abstract non-sealed class BatchSinkWriter extends DeclaredWriter {

    /**
     * For the generated classes.
     *
     * @param context the session and what runs in it
     * @param sink the declaration
     */
    protected BatchSinkWriter(SinkContext context, SinkDefinition.Builder sink) {
        super(context, sink);
    }

    /**
     * Writes the rows of a batch.
     *
     * @throws io.expectationsink.exception.ExpectationSinkException when they cannot be written; no new table is left
     *     behind
     */
    public void save(Dataset<?> rows) {
        writer.save(rows, definition());
    }

    @Override
    public final Optional<StreamingQuery> write(Dataset<?> rows) {
        save(rows);
        return Optional.empty();
    }
}
