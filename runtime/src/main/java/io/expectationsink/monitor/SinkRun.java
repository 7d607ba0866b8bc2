package io.expectationsink.monitor;

import io.expectationsink.runtime.SinkQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/** One start of a sink, while its query runs. */
final class SinkRun {

    private final SinkQuery query;
    private final ReportReader reports;
    private final Duration limit;
    private final MonitorTime time;
    private Optional<LifeSign> sign = Optional.empty();
    private Instant signTime;
    private Duration signPassed;
    private OptionalLong nextBatch = OptionalLong.empty();

    SinkRun(SinkQuery query, Duration limit, MonitorTime time) {
        this.query = query;
        this.reports = new ReportReader(query.query());
        this.limit = limit;
        this.time = time;
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

    /** Whether the report is a sign of life that has not been noticed yet. */
    boolean isNews(StreamingQueryProgress report) {
        return sign.map(known -> known.isBefore(report)).orElse(true);
    }

    /** There is a sign of life now. */
    void breathe() {
        signTime = time.now();
        signPassed = time.passed();
    }

    /** How many micro-batches were done between the last report that was read and this one, which is read now. */
    long unseenBefore(StreamingQueryProgress report) {
        long unseen = nextBatch.isPresent() ? Math.max(0, report.batchId() - nextBatch.getAsLong()) : 0;
        nextBatch = OptionalLong.of(LifeSign.next(query, report));
        return unseen;
    }
}
