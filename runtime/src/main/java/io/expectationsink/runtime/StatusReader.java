package io.expectationsink.runtime;

import io.expectationsink.exception.EngineCondition;
import io.expectationsink.runtime.QueryStatus.Failure;
import io.expectationsink.runtime.QueryStatus.State;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/** Reads a query's status from its progress reports, which stay after it has ended. */
final class StatusReader {

    private StatusReader() {}

    static QueryStatus read(StreamingQuery query) {
        // Asked first: a query that fails right after it has an exception and is told as failed.
        boolean active = query.isActive();
        Optional<StreamingQueryException> exception = exception(query);
        Optional<StreamingQueryProgress> batch = LastBatch.of(query);
        OptionalLong written =
                batch.map(report -> RowsWritten.of(query, report)).orElse(OptionalLong.empty());
        return new QueryStatus(
                state(active, exception),
                Optional.of(query.id()),
                Optional.of(query.runId()),
                Optional.ofNullable(query.name()),
                batch.map(report -> OptionalLong.of(report.batchId())).orElseGet(() -> LastBatch.number(query)),
                rate(batch.map(StreamingQueryProgress::inputRowsPerSecond)),
                rate(batch.map(StreamingQueryProgress::processedRowsPerSecond)),
                batch.map(StreamingQueryProgress::batchDuration)
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()),
                batch.map(StreamingQueryProgress::timestamp).map(Instant::parse),
                batch.map(report -> rowsIn(report, written)).orElse(OptionalLong.empty()),
                written,
                exception.map(StatusReader::failure));
    }

    private static State state(boolean active, Optional<StreamingQueryException> exception) {
        if (exception.isPresent()) {
            return State.ERROR;
        }
        return active ? State.ACTIVE : State.INACTIVE;
    }

    private static Optional<StreamingQueryException> exception(StreamingQuery query) {
        scala.Option<StreamingQueryException> exception = query.exception();
        return exception.isDefined() ? Optional.of(exception.get()) : Optional.empty();
    }

    /** Rates over no time are not finite. */
    private static OptionalDouble rate(Optional<Double> rate) {
        return rate.filter(Double::isFinite).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** Spark counts no input at all when Delta plans the batch anew; rows out of nothing show it. */
    private static OptionalLong rowsIn(StreamingQueryProgress report, OptionalLong written) {
        long counted = report.numInputRows();
        return counted == 0 && written.orElse(0) > 0 ? OptionalLong.empty() : OptionalLong.of(counted);
    }

    private static Failure failure(StreamingQueryException exception) {
        Throwable cause = EngineCondition.tellingCause(exception);
        return new Failure(
                EngineCondition.of(cause),
                Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString));
    }
}
