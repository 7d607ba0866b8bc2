package io.expectationsink.runtime;

import io.expectationsink.exception.EngineCondition;
import io.expectationsink.runtime.QueryStatus.Failure;
import io.expectationsink.runtime.QueryStatus.State;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;

/** Reads a query's status from its progress reports, which stay after it has ended. */
final class StatusReader {

    private StatusReader() {}

    static QueryStatus read(StreamingQuery query) {
        // Asked first: a query that fails right after it has an exception and is told as failed.
        boolean active = query.isActive();
        Optional<Failure> failure = failure(query);
        Optional<BatchFigures> batch = LastBatch.of(query).map(report -> BatchFigures.of(query, report));
        return new QueryStatus(
                state(active, failure),
                Optional.of(query.id()),
                Optional.of(query.runId()),
                Optional.ofNullable(query.name()),
                batch.map(figures -> OptionalLong.of(figures.batchId())).orElseGet(() -> LastBatch.number(query)),
                rate(batch, BatchFigures::inputRowsPerSecond),
                rate(batch, BatchFigures::processedRowsPerSecond),
                number(batch, figures -> OptionalLong.of(figures.durationMs())),
                batch.map(BatchFigures::began),
                number(batch, BatchFigures::rowsIn),
                number(batch, BatchFigures::rowsWritten),
                failure);
    }

    /** Why the query failed, without the secrets of its sink; empty unless it did. */
    static Optional<Failure> failure(StreamingQuery query) {
        scala.Option<StreamingQueryException> exception = query.exception();
        return exception.isEmpty() ? Optional.empty() : Optional.of(failure(query, exception.get()));
    }

    /** What the query, or an access to it, has failed of, without the secrets of its sink. */
    static Failure failure(StreamingQuery query, Throwable thrown) {
        Throwable cause = EngineCondition.tellingCause(thrown);
        String message = Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString);
        return new Failure(
                EngineCondition.of(cause),
                StartedQueries.sinkOf(query).map(sink -> sink.display(message)).orElse(message));
    }

    private static State state(boolean active, Optional<Failure> failure) {
        if (failure.isPresent()) {
            return State.ERROR;
        }
        return active ? State.ACTIVE : State.INACTIVE;
    }

    private static OptionalDouble rate(Optional<BatchFigures> batch, Function<BatchFigures, OptionalDouble> rate) {
        return batch.map(rate).orElse(OptionalDouble.empty());
    }

    private static OptionalLong number(Optional<BatchFigures> batch, Function<BatchFigures, OptionalLong> number) {
        return batch.map(number).orElse(OptionalLong.empty());
    }
}
