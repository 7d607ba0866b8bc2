package io.expectationsink.monitor;

import io.expectationsink.runtime.SinkQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * Reads each report of a query once, from the query itself, which keeps the last hundred ({@code
 * spark.sql.streaming.numRecentProgressUpdates}): events of a listener may be dropped, and may come before the query is
 * known here.
 */
final class ReportReader {

    private final SinkQuery query;
    private volatile Optional<StreamingQueryProgress> last = Optional.empty();
    private boolean beganLate;

    ReportReader(SinkQuery query) {
        this.query = query;
    }

    /** The reports since the last call, the oldest first. */
    List<StreamingQueryProgress> next() {
        StreamingQueryProgress[] kept = query.query().recentProgress();
        int from = kept.length;
        while (from > 0 && !hasReadLast(kept[from - 1])) {
            from--;
        }
        if (kept.length > 0) {
            beganLate = beganLate || last.isEmpty() && kept.length >= query.keptReports();
            last = Optional.of(kept[kept.length - 1]);
        }
        return Arrays.asList(kept).subList(from, kept.length);
    }

    /** Whether the query had made so many reports when it was first read that there may have been others before them. */
    boolean beganLate() {
        return beganLate;
    }

    /** Whether this is the report that was read last. */
    boolean hasReadLast(StreamingQueryProgress report) {
        return last.filter(read ->
                        read.batchId() == report.batchId() && read.timestamp().equals(report.timestamp()))
                .isPresent();
    }
}
