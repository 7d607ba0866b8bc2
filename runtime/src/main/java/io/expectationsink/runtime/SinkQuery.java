package io.expectationsink.runtime;

import io.expectationsink.definition.QueryNames;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.rule.Sink;
import java.util.Optional;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/** A query that this library has started, and the sink that it writes. */
public final class SinkQuery {

    private final StreamingQuery query;
    private final Sink sink;
    private final Optional<String> application;

    SinkQuery(StreamingQuery query, Sink sink, Optional<String> application) {
        this.query = query;
        this.sink = sink;
        this.application = application;
    }

    /** Spark's own query. */
    public StreamingQuery query() {
        return query;
    }

    /** The name of the sink. */
    public String sinkName() {
        return sink.definition().name();
    }

    /** The trigger as it runs, with overrides; empty for Spark's default. */
    public Optional<TriggerDefinition> trigger() {
        return sink.definition().trigger();
    }

    /** The query's name, which no other running query of its session has. */
    public String name() {
        return QueryNames.of(sink.definition());
    }

    /** Whether it runs; one that cannot be asked any more, because its session was closed, has ended. */
    public boolean isActive() {
        return StartedQueries.isActive(query);
    }

    /** Whether it runs, or cannot be asked: over Spark Connect it may run on in the server all the same. */
    public boolean mayBeActive() {
        return StartedQueries.mayBeActive(query);
    }

    /** Why it failed, without the secrets of its sink; empty unless it did. */
    public Optional<QueryStatus.Failure> failure() {
        return StatusReader.failure(query);
    }

    /**
     * What was thrown, in one line and without the secrets of the sink: the condition, or else the class, and what it
     * says.
     */
    public String brief(Throwable thrown) {
        return Failures.brief(sink, thrown);
    }

    /** Whether a report of this query is of a trigger that found nothing to do, instead of a micro-batch. */
    public boolean isIdle(StreamingQueryProgress report) {
        return LastBatch.isIdle(report);
    }

    /**
     * The figures of the micro-batch that a report of this query is of; empty for a report that found nothing to do. On
     * a Delta table this may read the table's history, where Spark's own counts are wrong.
     */
    public Optional<BatchFigures> batch(StreamingQueryProgress report) {
        return isIdle(report) ? Optional.empty() : Optional.of(BatchFigures.of(query, report));
    }

    /** As {@link #batch}, from the report alone: what the table's history would have to tell is empty. */
    public Optional<BatchFigures> reported(StreamingQueryProgress report) {
        return isIdle(report) ? Optional.empty() : Optional.of(BatchFigures.reported(query, report));
    }

    /**
     * How many reports Spark keeps of the query: one less than {@code spark.sql.streaming.numRecentProgressUpdates}
     * (org.apache.spark.sql.execution.streaming.ProgressReporter).
     */
    public int keptReports() {
        return SparkConfiguration.get(query.sparkSession(), "spark.sql.streaming.numRecentProgressUpdates")
                        .map(Integer::parseInt)
                        .orElse(100)
                - 1;
    }

    /** The id of the application that it runs in; empty where that has none. */
    Optional<String> application() {
        return application;
    }

    /** The names and the id of the start; no other text of the sink, which may hold secrets. */
    @Override
    public String toString() {
        return "query '" + name() + "' of sink '" + sinkName() + "', run " + query.runId();
    }
}
