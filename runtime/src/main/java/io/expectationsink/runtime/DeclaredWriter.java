package io.expectationsink.runtime;

import io.expectationsink.definition.SinkDefinition;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.StreamingQuery;

/** A writer that the annotation processor generated for a declaration. */
public sealed interface DeclaredWriter permits StreamingSinkWriter, BatchSinkWriter, AutoSinkWriter {

    /** The sink as it is declared, before overrides and placeholders. */
    SinkDefinition definition();

    /**
     * Writes the rows as the declaration says.
     *
     * @return the running query of a stream; empty when a batch has been written
     * @throws io.expectationsink.exception.ExpectationSinkException when the sink cannot be written; nothing is left
     *     behind
     */
    Optional<StreamingQuery> write(Dataset<?> rows);
}
