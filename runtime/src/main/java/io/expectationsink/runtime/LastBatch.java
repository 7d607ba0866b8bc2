package io.expectationsink.runtime;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.WeakHashMap;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * The last micro-batch that a query ran. Spark keeps a hundred reports ({@code
 * spark.sql.streaming.numRecentProgressUpdates}), and an idle query pushes them out; what was found once is kept here.
 */
public final class LastBatch {

    private static final Map<StreamingQuery, StreamingQueryProgress> FOUND =
            Collections.synchronizedMap(new WeakHashMap<>());

    private LastBatch() {}

    /** Its report; empty when none has run since this start, or its report is gone. */
    public static Optional<StreamingQueryProgress> of(StreamingQuery query) {
        Arrays.stream(query.recentProgress())
                .filter(report -> !isIdle(report))
                .reduce((earlier, later) -> later)
                .ifPresent(report -> FOUND.put(query, report));
        return Optional.ofNullable(FOUND.get(query));
    }

    /** Its number, of this start or an earlier one on the checkpoint, from a report that tells which one comes next. */
    static OptionalLong number(StreamingQuery query) {
        return Optional.ofNullable(query.lastProgress())
                .filter(LastBatch::isIdle)
                .filter(report -> report.batchId() > 0)
                .map(report -> OptionalLong.of(report.batchId() - 1))
                .orElse(OptionalLong.empty());
    }

    /** Whether the report is of a trigger that found nothing to do. */
    static boolean isIdle(StreamingQueryProgress report) {
        return !report.durationMs().containsKey("addBatch") && report.numInputRows() == 0;
    }
}
