package io.expectationsink.runtime;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.table.TableIdentity;
import io.expectationsink.table.TableRequest;
import io.expectationsink.table.TableUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a sink asks of its table. */
final class TableRequests {

    private static final String ALTER_EXISTING = SinkSettings.PREFIX + "alterExistingTables";

    private TableRequests() {}

    /** The table that the rows need; empty for a sink that is no table, or a path of plain files. */
    static Optional<TableRequest> of(
            CheckedSink checked, SinkContext context, Dataset<Row> rows, SparkSession spark, TableUse use) {
        SinkDefinition sink = checked.definition();
        FormatFamily family = FormatFamily.of(sink.format());
        if (family.isTable() && sink.table().isPresent()) {
            return Optional.of(of(checked, context, rows, spark, sink.table().get(), sink.path(), use));
        }
        // A Delta table needs no catalog: it has its properties and clustering at its path.
        return sink.path()
                .filter(path -> family == FormatFamily.DELTA)
                .map(path -> DeltaPath.tableAt(spark, path))
                .map(table -> of(checked, context, rows, spark, table, Optional.empty(), use));
    }

    private static TableRequest of(
            CheckedSink checked,
            SinkContext context,
            Dataset<Row> rows,
            SparkSession spark,
            String table,
            Optional<String> location,
            TableUse use) {
        SinkDefinition sink = checked.definition();
        // A stream writes no buckets, and readers trust a table that says it has some.
        boolean isBatch = checked.sink().kind() == SinkKind.BATCH;
        return new TableRequest(
                checked.sink(),
                table,
                location,
                sink.format(),
                rows.schema(),
                sink.partitionBy(),
                sink.clusterBy(),
                isBatch ? sink.bucketBy() : Optional.empty(),
                isBatch ? sink.sortBy() : List.of(),
                properties(sink, context),
                WriterOptions.mergesSchema(checked.options()),
                SparkConfiguration.get(spark, ALTER_EXISTING)
                        .map(Boolean::parseBoolean)
                        .orElse(true),
                use);
    }

    /** The identity is in the CREATE: to set it later would kill streams of others. */
    private static Map<String, String> properties(SinkDefinition sink, SinkContext context) {
        Map<String, String> properties = new LinkedHashMap<>(TableIdentity.properties(sink.name()));
        properties.putAll(RunMetadata.properties(sink, context));
        return properties;
    }
}
