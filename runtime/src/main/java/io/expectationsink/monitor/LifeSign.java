package io.expectationsink.monitor;

import io.expectationsink.monitor.SinkEvent.Activity;
import io.expectationsink.runtime.SinkQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.apache.spark.sql.streaming.StreamingQueryStatus;

/**
 * What a running query lets one see from outside. Two that differ are a sign of life between them. Continuous processing
 * makes no reports: there the status tells the epoch.
 *
 * @param report when the last report's trigger began; empty before the first
 * @param batchId the number of the micro-batch that is running, or comes next; empty before the first report
 * @param activity what the status says
 * @param status the status in words
 */
record LifeSign(Optional<Instant> report, OptionalLong batchId, Activity activity, String status) {

    static LifeSign of(SinkQuery sinkQuery) {
        StreamingQuery query = sinkQuery.query();
        StreamingQueryStatus status = query.status();
        Optional<StreamingQueryProgress> last = Optional.ofNullable(query.lastProgress());
        return new LifeSign(
                last.map(report -> Instant.parse(report.timestamp())),
                last.map(report -> OptionalLong.of(next(sinkQuery, report))).orElse(OptionalLong.empty()),
                activity(status),
                status.message());
    }

    /** The number of the micro-batch after the report: an idle one bears it already. */
    static long next(SinkQuery query, StreamingQueryProgress report) {
        return query.isIdle(report) ? report.batchId() : report.batchId() + 1;
    }

    /**
     * Whether the query waits for its next trigger, or for data. Before its first report it may as well hang while it
     * prepares its sources.
     */
    boolean isWaiting() {
        return report.isPresent() && activity == Activity.WAITING;
    }

    /** Whether the report is newer than all that this sign knows. */
    boolean isBefore(StreamingQueryProgress other) {
        return report.map(Instant.parse(other.timestamp())::isAfter).orElse(true);
    }

    private static Activity activity(StreamingQueryStatus status) {
        if (!status.isTriggerActive()) {
            return Activity.WAITING;
        }
        return status.isDataAvailable() ? Activity.RUNNING_BATCH : Activity.LOOKING_FOR_DATA;
    }
}
