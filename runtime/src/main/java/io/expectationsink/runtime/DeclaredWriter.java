package io.expectationsink.runtime;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.StreamingQuery;

/** A generated writer for a declaration on a type: it writes any rows that it is given. */
public sealed interface DeclaredWriter extends GeneratedWriter
        permits StreamingSinkWriter, BatchSinkWriter, AutoSinkWriter {

    /**
     * Writes the rows as the declaration says.
     *
     * @return the running query of a stream; empty when a batch has been written
     * @throws io.expectationsink.exception.ExpectationSinkException when the sink cannot be written; nothing is left
     *     behind
     */
    Optional<StreamingQuery> write(Dataset<?> rows);
}
