package io.expectationsink.checkpoint;

/**
 * How the logs have grown against what Spark keeps of them.
 *
 * @param retained how many batches Spark keeps at least in offsets, commits and state
 *     ({@code spark.sql.streaming.minBatchesToRetain})
 * @param batches how many batches the offsets log holds
 * @param largestSourceLog the size in bytes of the largest compacted source log, 0 where there is none: it holds a line
 *     for each file that the source has ever read, is rewritten every few batches, and is never purged
 */
public record LogGrowth(int retained, int batches, long largestSourceLog) {

    /** Whether the offsets log holds so much more than Spark keeps that it seems not to be purged. */
    public boolean isUnpurged() {
        return batches > 2L * retained;
    }
}
