package io.expectationsink.runtime;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import io.expectationsink.rule.Sink;
import io.expectationsink.table.DeltaCommits;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * Counts the rows of each micro-batch on their way into the sink, where Spark reports -1 for tables. When Delta casts a
 * column it plans the batch anew and the count stays zero: then the table's own commit is asked.
 */
final class RowsWritten {

    private static final String METRIC = "expectation_sink";
    private static final String COLUMN = "rows_written";

    private RowsWritten() {}

    /** The rows, counted, where the trigger's engine can observe them; Spark refuses it in continuous processing. */
    static Dataset<Row> observe(Dataset<Row> rows, SinkDefinition sink) {
        Optional<TriggerKind> trigger = sink.trigger().flatMap(TriggerDefinition::kind);
        boolean microBatches = trigger.filter(kind -> kind == TriggerKind.CONTINUOUS || kind == TriggerKind.REAL_TIME)
                .isEmpty();
        return microBatches ? rows.observe(METRIC, count(lit(1)).as(COLUMN)) : rows;
    }

    /** The rows that the reported micro-batch wrote; empty when they were not counted. This may read a table's history. */
    static OptionalLong of(StreamingQuery query, StreamingQueryProgress report) {
        OptionalLong reported = reported(query, report);
        return reported.isPresent()
                ? reported
                : delta(query)
                        .map(sink -> DeltaCommits.rowsWritten(
                                query.sparkSession(), table(query.sparkSession(), sink), query.id(), report.batchId()))
                        .orElse(OptionalLong.empty());
    }

    /** As {@link #of}, from the report alone; empty also where only the table's history tells the rows. */
    static OptionalLong reported(StreamingQuery query, StreamingQueryProgress report) {
        OptionalLong observed = observed(report);
        return observed.orElse(0) == 0 && isOfDelta(query) ? OptionalLong.empty() : observed;
    }

    /** Whether the query writes a Delta table, which may plan a micro-batch anew. */
    static boolean isOfDelta(StreamingQuery query) {
        return delta(query).isPresent();
    }

    private static Optional<SinkDefinition> delta(StreamingQuery query) {
        return StartedQueries.sinkOf(query)
                .map(Sink::definition)
                .filter(sink -> FormatFamily.of(sink.format()) == FormatFamily.DELTA);
    }

    private static String table(SparkSession spark, SinkDefinition sink) {
        return sink.table().orElseGet(() -> DeltaPath.tableAt(spark, sink.path().orElseThrow()));
    }

    /** Spark Connect reads the metric from JSON, where a small number is an Integer. */
    private static OptionalLong observed(StreamingQueryProgress report) {
        return Optional.ofNullable(report.observedMetrics().get(METRIC))
                .map(row -> OptionalLong.of(((Number) row.get(0)).longValue()))
                .orElse(OptionalLong.empty());
    }
}
