package io.expectationsink.runtime;

import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.table.TableRequest;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a sink asks of its table. */
final class TableRequests {

    private static final String ALTER_EXISTING = Overrides.PREFIX + "alterExistingTables";

    private TableRequests() {}

    /** The table that the rows need; empty for a sink that is no table of a catalog. */
    static Optional<TableRequest> of(CheckedSink checked, SinkContext context, Dataset<Row> rows, SparkSession spark) {
        SinkDefinition sink = checked.definition();
        if (!FormatFamily.of(sink.format()).isTable()) {
            return Optional.empty();
        }
        boolean mayAlter = SparkConfiguration.get(spark, ALTER_EXISTING)
                .map(Boolean::parseBoolean)
                .orElse(true);
        return sink.table()
                .map(table -> new TableRequest(
                        checked.sink(),
                        table,
                        sink.path(),
                        FormatFamily.shortName(sink.format()),
                        rows.schema(),
                        sink.partitionBy(),
                        sink.clusterBy(),
                        sink.bucketBy(),
                        sink.sortBy(),
                        RunMetadata.properties(sink, context),
                        WriterOptions.mergesSchema(checked.options()),
                        mayAlter,
                        () -> StartedQueries.isWriting(table)));
    }
}
