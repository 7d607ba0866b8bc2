package io.expectationsink.runtime;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.StreamingQuery;

/** A generated writer of a sink of kind {@code BATCH}. */
public non-sealed interface BatchSinkWriter extends DeclaredWriter {

    /**
     * Writes the rows of a batch.
     *
     * @throws io.expectationsink.exception.ExpectationSinkException when they cannot be written; no new table is left
     *     behind
     */
    void save(Dataset<?> rows);

    @Override
    default Optional<StreamingQuery> write(Dataset<?> rows) {
        save(rows);
        return Optional.empty();
    }
}
