package io.expectationsink.monitor;

import io.expectationsink.runtime.SinkQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/** One start of a sink, while its query runs. */
final class SinkRun {

    private final SinkQuery query;
    private final ReportReader reports;
    private final Duration limit;
    private final MonitorTime time;
    private final OptionalLong former;
    private Optional<LifeSign> sign = Optional.empty();
    private Instant signTime;
    private Duration signPassed;
    private OptionalLong nextBatch = OptionalLong.empty();

    /**
     * A start.
     *
     * @param limit how long the query may be quiet
     * @param former the micro-batch that came next on the checkpoint when it ended the last time; empty if not known
     */
    SinkRun(SinkQuery query, Duration limit, MonitorTime time, OptionalLong former) {
        this.query = query;
        this.reports = new ReportReader(query);
        this.limit = limit;
        this.time = time;
        this.former = former;
        this.signTime = time.now();
        this.signPassed = time.passed();
    }

    SinkQuery query() {
        return query;
    }

    ReportReader reports() {
        return reports;
    }

    Duration limit() {
        return limit;
    }

    /** When the last sign of life was noticed. */
    Instant signTime() {
        return signTime;
    }

    /** How long the query has given no sign of life. */
    Duration quiet() {
        return time.passed().minus(signPassed);
    }

    /** Takes in what the query lets one see now; whether it is a sign of life since the last time. */
    boolean notice(LifeSign now) {
        boolean alive = now.isWaiting() || !sign.equals(Optional.of(now));
        sign = Optional.of(now);
        return alive;
    }

    /** The last sign of life. */
    Optional<LifeSign> sign() {
        return sign;
    }

    /** Whether the report is a sign of life that has not been noticed yet. */
    boolean isNews(StreamingQueryProgress report) {
        return sign.map(known -> known.isBefore(report)).orElse(true);
    }

    /** There is a sign of life now. */
    void breathe() {
        signTime = time.now();
        signPassed = time.passed();
    }

    /** The micro-batch that comes next on the checkpoint; empty when that is another's, or nothing was reported. */
    OptionalLong nextBatch(UUID queryId) {
        return query.query().id().equals(queryId) ? nextBatch : OptionalLong.empty();
    }

    /**
     * How many micro-batches were done between the last report that was read and this one, which is read now. Before
     * the first one it counts as one if it is not known how many they were.
     */
    long unseenBefore(StreamingQueryProgress report) {
        OptionalLong from = nextBatch.isEmpty() && reports.beganLate() ? beginBefore(report) : nextBatch;
        nextBatch = OptionalLong.of(LifeSign.next(query, report));
        return from.isPresent() ? Math.max(0, report.batchId() - from.getAsLong()) : 0;
    }

    private OptionalLong beginBefore(StreamingQueryProgress report) {
        return former.isPresent() ? former : OptionalLong.of(Math.max(0, report.batchId() - 1));
    }
}
