package io.expectationsink.monitor;

import io.expectationsink.runtime.BatchFigures;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/** A figure as Spark's metrics system shows it: a number, and NaN where it is not known. */
enum Figure {
    ACTIVE("active", figures -> flag(figures.state().isActive())),
    STALLED("stalled", figures -> flag(figures.state() == SinkFigures.State.STALLED)),
    FAILED("failed", figures -> flag(figures.state() == SinkFigures.State.FAILED)),
    STARTS("starts", figures -> figures.totals().starts()),
    FAILURES("failures", figures -> figures.totals().failures()),
    STALLS("stalls", figures -> figures.totals().stalls()),
    BATCHES("batches", figures -> figures.totals().batches()),
    BATCH_ID("batchId", ofBatch(batch -> batch.batchId())),
    BATCH_DURATION("batchDurationMs", ofBatch(batch -> batch.durationMs())),
    ROWS_IN("rowsIn", ofBatch(batch -> number(batch.rowsIn()))),
    ROWS_WRITTEN("rowsWritten", ofBatch(batch -> number(batch.rowsWritten()))),
    INPUT_RATE("inputRowsPerSecond", ofBatch(batch -> number(batch.inputRowsPerSecond()))),
    PROCESSING_RATE("processedRowsPerSecond", ofBatch(batch -> number(batch.processedRowsPerSecond()))),
    TOTAL_ROWS_IN("rowsInTotal", figures -> figures.totals().rowsIn().rows()),
    ROWS_IN_UNCOUNTED(
            "rowsInUncountedBatches", figures -> figures.totals().rowsIn().uncountedBatches()),
    TOTAL_ROWS_WRITTEN(
            "rowsWrittenTotal", figures -> figures.totals().rowsWritten().rows()),
    ROWS_WRITTEN_UNCOUNTED(
            "rowsWrittenUncountedBatches",
            figures -> figures.totals().rowsWritten().uncountedBatches()),
    SINCE_REPORT(
            "sinceReportMs",
            figures -> figures.sinceReport().<Number>map(Duration::toMillis).orElse(Double.NaN)),
    OFFSETS_BEHIND("offsetsBehind", figures -> number(figures.offsetsBehind()));

    private final String key;
    private final Function<SinkFigures, Number> value;

    Figure(String key, Function<SinkFigures, Number> value) {
        this.key = key;
        this.value = value;
    }

    /** The last part of the metric's name. */
    String key() {
        return key;
    }

    Number of(SinkFigures figures) {
        return value.apply(figures);
    }

    private static Number flag(boolean set) {
        return set ? 1 : 0;
    }

    private static Function<SinkFigures, Number> ofBatch(Function<BatchFigures, Number> value) {
        return figures -> figures.lastBatch().map(value).orElse(Double.NaN);
    }

    private static Number number(OptionalLong value) {
        return value.isPresent() ? (Number) value.getAsLong() : (Number) Double.NaN;
    }

    private static Number number(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }
}
