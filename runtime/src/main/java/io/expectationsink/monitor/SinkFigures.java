package io.expectationsink.monitor;

import io.expectationsink.runtime.BatchFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What is known of one sink at one moment. A sink that has ended keeps its last figures; what is empty is not known.
 *
 * @param taken the moment
 * @param sink the sink's name
 * @param queryName its query's name, which no other running query of the session has
 * @param queryId the id that stays with the checkpoint
 * @param runId the id of the last start
 * @param state what the query is doing
 * @param started when the query was started, or found running
 * @param lastBatch the last micro-batch that is done
 * @param lastReport when the query last reported a micro-batch that it had done, or a trigger that found nothing to do
 * @param offsetsBehind how far the last report was behind the newest offset of its source: of the partition that is
 *     furthest behind, if the source tells it. Kafka does ({@code maxOffsetsBehindLatest}); files and Delta tables do not
 * @param sourceMetrics every number that the sources reported last, such as {@code source0.avgOffsetsBehindLatest}
 * @param totals what has become of the sink since the monitor has watched it
 * @param stalledSince the last sign of life before the stall; empty unless it is stalled
 * @param lastFailure why its query failed the last time, also after a restart; empty when it never has
 */
public record SinkFigures(
        Instant taken,
        String sink,
        String queryName,
        UUID queryId,
        UUID runId,
        State state,
        Instant started,
        Optional<BatchFigures> lastBatch,
        Optional<Instant> lastReport,
        OptionalLong offsetsBehind,
        Map<String, Double> sourceMetrics,
        SinkTotals totals,
        Optional<Instant> stalledSince,
        Optional<SinkFailure> lastFailure) {

    /** What a query is doing. */
    public enum State {
        /** It has just started, or its last report is of a micro-batch. */
        RUNNING,
        /** Its last report found nothing to do. */
        IDLE,
        /** It runs, and has given no sign of life for too long. */
        STALLED,
        /** It has ended without an error. */
        STOPPED,
        /** It has failed. */
        FAILED;

        /** Whether the query has not ended. */
        public boolean isActive() {
            return this == RUNNING || this == IDLE || this == STALLED;
        }
    }

    /** How long ago the query last reported; empty before its first report. */
    public Optional<Duration> sinceReport() {
        return lastReport.map(report -> Duration.between(report, taken)).map(SinkFigures::atLeastZero);
    }

    /** The engine's clock may be another machine's. */
    private static Duration atLeastZero(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
