package io.expectationsink.runtime;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What a streaming query was doing when it was asked. Figures are those of the last micro-batch that ran, and stay
 * after the query has ended; each is empty as long as it is not known.
 *
 * @param state what the query is doing
 * @param queryId the id that stays with the checkpoint; empty for no query
 * @param runId the id of this start; empty for no query
 * @param name the query's name; empty for no query, or one without a name
 * @param batchId the number of the last micro-batch
 * @param inputRowsPerSecond rows per second that arrived
 * @param processedRowsPerSecond rows per second that were processed
 * @param batchDurationMs how long the last micro-batch took, in ms
 * @param timestamp when the last micro-batch began
 * @param rowsIn rows that the last micro-batch read from its sources; empty where the engine's count is known to be
 *     wrong
 * @param rowsWritten rows that the last micro-batch handed to the table, counted on their way
 * @param error why the query failed; empty unless it did
 */
public record QueryStatus(
        State state,
        Optional<UUID> queryId,
        Optional<UUID> runId,
        Optional<String> name,
        OptionalLong batchId,
        OptionalDouble inputRowsPerSecond,
        OptionalDouble processedRowsPerSecond,
        OptionalLong batchDurationMs,
        Optional<Instant> timestamp,
        OptionalLong rowsIn,
        OptionalLong rowsWritten,
        Optional<Failure> error) {

    /** What a query is doing. */
    public enum State {
        /** It runs, or waits for its next trigger. */
        ACTIVE,
        /** It has ended without an error. */
        INACTIVE,
        /** There is no query. */
        NOT_RUNNING,
        /** It has failed. */
        ERROR
    }

    /**
     * Why a query failed.
     *
     * @param condition Spark's error condition of the cause, such as {@code CAST_INVALID_INPUT}; empty when it has none
     * @param message the cause's own message
     */
    public record Failure(Optional<String> condition, String message) {}

    /** The status of no query. */
    public static QueryStatus notRunning() {
        return new QueryStatus(
                State.NOT_RUNNING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }

    /** Whether the query runs, or waits for its next trigger. */
    public boolean isActive() {
        return state == State.ACTIVE;
    }
}
