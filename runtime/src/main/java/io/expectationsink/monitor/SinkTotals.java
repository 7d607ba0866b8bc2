package io.expectationsink.monitor;

import io.expectationsink.runtime.BatchFigures;

/**
 * What has become of a sink since its monitor has watched it, over all its starts.
 *
 * @param starts how often it was started; a query that ran before the monitor did counts as one
 * @param failures how often its query has failed
 * @param stalls how often its query has stalled
 * @param batches micro-batches that are done
 * @param rowsIn rows that they read
 * @param rowsWritten rows that they handed to the sink
 */
public record SinkTotals(long starts, long failures, long stalls, long batches, RowTotal rowsIn, RowTotal rowsWritten) {

    static final SinkTotals NONE = new SinkTotals(0, 0, 0, 0, RowTotal.NONE, RowTotal.NONE);

    SinkTotals started() {
        return new SinkTotals(starts + 1, failures, stalls, batches, rowsIn, rowsWritten);
    }

    SinkTotals failed() {
        return new SinkTotals(starts, failures + 1, stalls, batches, rowsIn, rowsWritten);
    }

    SinkTotals stalled() {
        return new SinkTotals(starts, failures, stalls + 1, batches, rowsIn, rowsWritten);
    }

    SinkTotals plus(BatchFigures batch) {
        return new SinkTotals(
                starts,
                failures,
                stalls,
                batches + 1,
                rowsIn.plus(batch.rowsIn()),
                rowsWritten.plus(batch.rowsWritten()));
    }

    /** With micro-batches that are known by their numbers alone. */
    SinkTotals plusUnseen(long unseen) {
        return new SinkTotals(
                starts,
                failures,
                stalls,
                batches + unseen,
                rowsIn.plusUncounted(unseen),
                rowsWritten.plusUncounted(unseen));
    }
}
