package io.expectationsink.runtime;

import io.expectationsink.definition.SinkDefinition;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.StreamingQuery;

/** A generated writer for a declaration on a type: it writes any rows that it is given. */
public abstract sealed class DeclaredWriter extends GeneratedWriter
        permits StreamingSinkWriter, BatchSinkWriter, AutoSinkWriter {

    DeclaredWriter(SinkContext context, SinkDefinition.Builder sink) {
        super(context, sink);
    }

    /**
     * Writes the rows as the declaration says.
     *
     * @return the running query of a stream; empty when a batch has been written
     * @throws io.expectationsink.exception.ExpectationSinkException when the sink cannot be written; nothing is left
     *     behind
     */
    public abstract Optional<StreamingQuery> write(Dataset<?> rows);
}
