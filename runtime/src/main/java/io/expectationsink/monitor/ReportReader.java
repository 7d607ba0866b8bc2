package io.expectationsink.monitor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * Reads each report of a query once, from the query itself, which keeps the last hundred ({@code
 * spark.sql.streaming.numRecentProgressUpdates}): events of a listener may be dropped, and may come before the query is
 * known here.
 */
final class ReportReader {

    private final StreamingQuery query;
    private volatile Optional<StreamingQueryProgress> last = Optional.empty();

    ReportReader(StreamingQuery query) {
        this.query = query;
    }

    /** The reports since the last call, the oldest first. */
    List<StreamingQueryProgress> next() {
        StreamingQueryProgress[] kept = query.recentProgress();
        int from = kept.length;
        while (from > 0 && !hasReadLast(kept[from - 1])) {
            from--;
        }
        if (kept.length > 0) {
            last = Optional.of(kept[kept.length - 1]);
        }
        return Arrays.asList(kept).subList(from, kept.length);
    }

    /** Whether this is the report that was read last. */
    boolean hasReadLast(StreamingQueryProgress report) {
        return last.filter(read ->
                        read.batchId() == report.batchId() && read.timestamp().equals(report.timestamp()))
                .isPresent();
    }
}
