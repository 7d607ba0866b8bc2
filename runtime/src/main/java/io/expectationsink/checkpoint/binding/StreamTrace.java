package io.expectationsink.checkpoint.binding;

import java.util.Optional;
import java.util.SortedSet;

/** What a target tells of the streams that have written to it. */
sealed interface StreamTrace {

    /** The last batch that would make the engine drop a batch of that number; empty for none. */
    Optional<Long> lastBatch();

    /** Nothing: a topic, another catalog's table, a table that is not there. */
    record Untold() implements StreamTrace {

        @Override
        public Optional<Long> lastBatch() {
            return Optional.empty();
        }
    }

    /**
     * The log of a Delta table.
     *
     * @param lastBatch the last batch of the checkpoint's own query; empty when it has written none
     * @param writers the streams that have written to the table, as far as they matter to the decision
     * @param restored the version of a RESTORE since the checkpoint's last start; empty for none
     * @param queries the ids of all queries that have written to the table; a stream that begins anew adds one
     */
    record DeltaLog(Optional<Long> lastBatch, Writers writers, Optional<Long> restored, SortedSet<String> queries)
            implements StreamTrace {}

    /** Whose streams have written to a table. */
    enum Writers {
        /** Nobody's. */
        NONE,
        /** Those of other sinks, as their commits say. */
        OTHERS,
        /** Some that nobody knows. */
        UNKNOWN,
        /** This sink's, as its commits say. */
        OWN
    }

    /**
     * The log of Spark's file sink ({@code _spark_metadata}), which belongs to the table and counts batches for all
     * streams that write to it.
     *
     * @param lastBatch the last batch; empty when there is no log
     * @param changed when its newest entry was written, in ms since 1970; empty when there is no log
     */
    record FileSinkLog(Optional<Long> lastBatch, Optional<Long> changed) implements StreamTrace {

        /** The log's folder, below the table's ({@code FileStreamSink.metadataDir}). */
        static final String FOLDER = "_spark_metadata";
    }
}
