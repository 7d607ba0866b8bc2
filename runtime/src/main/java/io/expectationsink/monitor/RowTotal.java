package io.expectationsink.monitor;

import java.util.OptionalLong;

/**
 * Rows of many micro-batches, and how many micro-batches they leave out.
 *
 * @param rows rows of the micro-batches whose rows are known
 * @param uncountedBatches micro-batches whose rows are not known; the total is exact while it is zero
 */
public record RowTotal(long rows, long uncountedBatches) {

    static final RowTotal NONE = new RowTotal(0, 0);

    /** Whether no micro-batch is left out. */
    public boolean isExact() {
        return uncountedBatches == 0;
    }

    RowTotal plus(OptionalLong more) {
        return more.isPresent() ? new RowTotal(rows + more.getAsLong(), uncountedBatches) : plusUncounted(1);
    }

    RowTotal plusUncounted(long batches) {
        return new RowTotal(rows, uncountedBatches + batches);
    }
}
