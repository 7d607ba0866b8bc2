package io.expectationsink.runtime;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * The figures of one micro-batch that is done. Each is empty where it is not known.
 *
 * @param batchId its number, which goes on from start to start on one checkpoint
 * @param began when it began
 * @param durationMs how long it took, in ms
 * @param rowsIn rows that it read from its sources; empty where the engine's count is wrong, or may be
 * @param rowsWritten rows that it handed to the sink, counted on their way, or by the table's own commit
 * @param inputRowsPerSecond rows per second that arrived
 * @param processedRowsPerSecond rows per second that were processed
 */
public record BatchFigures(
        long batchId,
        Instant began,
        long durationMs,
        OptionalLong rowsIn,
        OptionalLong rowsWritten,
        OptionalDouble inputRowsPerSecond,
        OptionalDouble processedRowsPerSecond) {

    /** The figures of the micro-batch that the report is of. This may read the history of a Delta table. */
    static BatchFigures of(StreamingQuery query, StreamingQueryProgress report) {
        return of(query, report, RowsWritten.of(query, report));
    }

    /** As {@link #of}, from the report alone. */
    static BatchFigures reported(StreamingQuery query, StreamingQueryProgress report) {
        return of(query, report, RowsWritten.reported(query, report));
    }

    private static BatchFigures of(StreamingQuery query, StreamingQueryProgress report, OptionalLong written) {
        return new BatchFigures(
                report.batchId(),
                Instant.parse(report.timestamp()),
                report.batchDuration(),
                rowsIn(query, report, written),
                written,
                rate(report.inputRowsPerSecond()),
                rate(report.processedRowsPerSecond()));
    }

    /** Spark counts no input at all when Delta plans the batch anew; rows out of nothing show it. */
    private static OptionalLong rowsIn(StreamingQuery query, StreamingQueryProgress report, OptionalLong written) {
        long counted = report.numInputRows();
        boolean maybePlannedAnew = written.isPresent() ? written.getAsLong() > 0 : RowsWritten.isOfDelta(query);
        return counted == 0 && maybePlannedAnew ? OptionalLong.empty() : OptionalLong.of(counted);
    }

    /** Rates over no time are not finite. */
    private static OptionalDouble rate(double rate) {
        return Double.isFinite(rate) ? OptionalDouble.of(rate) : OptionalDouble.empty();
    }
}
