package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.OutputMode;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("end-to-end")
@ExtendWith(LocalSpark.class)
class StreamingSinkTest {

    private static final Instant RUN_TIME = Instant.parse("2026-01-02T03:04:05.678901Z");

    @TempDir
    private Path folder;

    private SparkSession spark;
    private SinkContext context;
    private SinkWriter writer;

    @BeforeEach
    void openContext(SparkSession session) {
        spark = session;
        context = SinkContext.builder(spark)
                .productId("aviation")
                .runId("run-1")
                .runTime(RUN_TIME)
                .build();
        writer = new SinkWriter(context);
    }

    private SinkDefinition.Builder sink(String table) {
        return SinkDefinition.builder(table.replace('.', '_'))
                .table(table)
                .trigger(TriggerDefinition.availableNow())
                .checkpoint(checkpoints());
    }

    private String checkpoints() {
        return folder.resolve("checkpoints").toString();
    }

    private StreamingQuery run(Dataset<Row> rows, SinkDefinition definition) throws Exception {
        StreamingQuery query = writer.start(rows, definition);
        query.awaitTermination();
        return query;
    }

    @Test
    void streamsIntoADeltaTableThatHasItsPropertyFromTheFirstCommit() throws Exception {
        String table = Tables.fresh("default.Streamed");
        Numbers numbers = Numbers.in(spark, folder).add(0, 10);

        StreamingQuery query = run(
                numbers.stream(),
                sink(table).queryName("streamed_dq").partitionBy("third").build());

        assertThat(Tables.ids(spark, table)).containsExactlyElementsOf(range(0, 10));
        assertThat(Tables.properties(spark, table)).containsEntry("product_id", "aviation");
        assertThat(Tables.operations(spark, table)).containsExactly("CREATE TABLE", "STREAMING UPDATE");
        assertThat(query.name()).isEqualTo("streamed_dq");
        assertThat(spark.catalog().listColumns(table).filter("isPartition").collectAsList())
                .extracting(column -> column.name())
                .containsExactly("third");
        assertThat(Path.of(checkpoints(), table.toLowerCase().replace('.', '_'), "metadata"))
                .exists();
    }

    @Test
    void addsTheRunsColumns() throws Exception {
        String table = Tables.fresh("run_columns");

        run(Numbers.in(spark, folder).add(0, 1).stream(), sink(table).build());

        Dataset<Row> written = spark.table(table);
        assertThat(written.schema().apply("meta_dq_run_id").dataType()).isEqualTo(DataTypes.StringType);
        assertThat(written.schema().apply("meta_dq_run_datetime").dataType()).isEqualTo(DataTypes.TimestampType);
        Row row = written.select("meta_dq_run_id", "meta_dq_run_datetime").first();
        assertThat(row.getString(0)).isEqualTo("run-1");
        assertThat(((Timestamp) row.get(1)).toInstant()).isEqualTo(RUN_TIME);
    }

    @Test
    void addsNothingToAStatsTableButMergesItsSchema() throws Exception {
        String table = Tables.fresh("stats");
        Numbers numbers = Numbers.in(spark, folder).add(0, 3);
        SinkDefinition stats = sink(table).runMetadata(false).build();
        run(numbers.stream(), stats);

        numbers.add(3, 5);
        run(numbers.stream().selectExpr("*", "id * 2 AS twice"), stats);

        assertThat(spark.table(table).columns()).containsExactly("id", "third", "twice");
        assertThat(Tables.properties(spark, table)).doesNotContainKey("product_id");
        assertThat(Tables.ids(spark, table)).containsExactlyElementsOf(range(0, 5));
    }

    @Test
    void resumesOnItsCheckpoint() throws Exception {
        String table = Tables.fresh("resumed");
        Numbers numbers = Numbers.in(spark, folder).add(0, 5);
        run(numbers.stream(), sink(table).build());

        numbers.add(5, 8);
        run(numbers.stream(), sink(table).build());
        run(numbers.stream(), sink(table).build());

        assertThat(Tables.ids(spark, table)).containsExactlyElementsOf(range(0, 8));
        assertThat(Tables.operations(spark, table))
                .containsExactly("CREATE TABLE", "STREAMING UPDATE", "STREAMING UPDATE");
    }

    @Test
    void keepsARunningAggregateInCompleteMode() throws Exception {
        String table = Tables.fresh("aggregate");
        Numbers numbers = Numbers.in(spark, folder).add(0, 9);
        SinkDefinition complete = sink(table).outputMode(OutputMode.COMPLETE).build();
        run(numbers.stream().groupBy("third").count(), complete);

        numbers.add(9, 18);
        run(numbers.stream().groupBy("third").count(), complete);

        assertThat(spark.table(table)
                        .selectExpr("third", "count")
                        .orderBy("third")
                        .collectAsList())
                .extracting(row -> row.getLong(1))
                .containsExactly(6L, 6L, 6L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parquet", "json", "csv", "orc", "PARQUET"})
    void streamsIntoTablesOfPlainFiles(String format) throws Exception {
        String table = Tables.fresh("files_" + format.toLowerCase());

        run(
                Numbers.in(spark, folder).add(0, 4).stream(),
                sink(table).format(format).partitionBy("third").build());

        assertThat(Tables.ids(spark, table)).containsExactlyElementsOf(range(0, 4));
        assertThat(Tables.properties(spark, table)).containsEntry("product_id", "aviation");
    }

    @Test
    void streamsTextWithoutTheRunsColumns() throws Exception {
        String table = Tables.fresh("files_text");

        run(
                Numbers.in(spark, folder).add(0, 4).stream().selectExpr("CAST(id AS STRING) AS value"),
                sink(table).format("text").build());

        assertThat(spark.table(table).columns()).containsExactly("value");
        assertThat(spark.table(table).count()).isEqualTo(4);
    }

    @Test
    void streamsToAPathThatHasItsPropertyAndClustering() throws Exception {
        String path = folder.resolve("by path").toString();

        run(
                Numbers.in(spark, folder).add(0, 4).stream(),
                SinkDefinition.builder("byPath")
                        .path(path)
                        .clusterBy("id")
                        .trigger(TriggerDefinition.availableNow())
                        .checkpoint(checkpoints())
                        .build());

        Row detail = spark.sql("DESCRIBE DETAIL delta.`" + path + "`")
                .select("clusteringColumns", "properties")
                .first();
        assertThat(detail.getList(0)).isEqualTo(List.of("id"));
        assertThat(detail.<String, String>getJavaMap(1))
                .containsEntry("product_id", "aviation")
                .containsEntry("expectationsink.createdBy", "byPath");
        assertThat(spark.read().format("delta").load(path).count()).isEqualTo(4);
        assertThat(Path.of(checkpoints(), "byPath", "metadata")).exists();
    }

    @Test
    void streamsPlainFilesToAPath() throws Exception {
        String path = folder.resolve("plain").toString();

        run(
                Numbers.in(spark, folder).add(0, 4).stream(),
                SinkDefinition.builder("plain")
                        .path(path)
                        .format("parquet")
                        .trigger(TriggerDefinition.availableNow())
                        .checkpoint(checkpoints())
                        .build());

        assertThat(spark.read().parquet(path).count()).isEqualTo(4);
    }

    @Test
    void streamsIntoAnExternalTable() throws Exception {
        String table = Tables.fresh("external");
        Path location = folder.resolve("external");

        run(
                Numbers.in(spark, folder).add(0, 4).stream(),
                sink(table).path(location.toString()).build());

        assertThat(Tables.ids(spark, table)).containsExactlyElementsOf(range(0, 4));
        assertThat(location.resolve("_delta_log")).exists();
    }

    @Test
    void keepsItsCheckpointWithinTheTablesFolder() throws Exception {
        String table = Tables.fresh("around");
        Path location = folder.resolve("around");
        SinkDefinition around = sink(table)
                .path(location.toString())
                .checkpoint(location.resolve("_checkpoint").toString())
                .build();
        Numbers numbers = Numbers.in(spark, folder).add(0, 4);
        run(numbers.stream(), around);
        numbers.add(4, 6);
        run(numbers.stream(), around);

        assertThat(Tables.ids(spark, table)).containsExactlyElementsOf(range(0, 6));
    }

    @Test
    void adoptsTheTableAtItsPathWhenTheCatalogHasForgottenItsName() throws Exception {
        String table = Tables.fresh("forgotten");
        Numbers numbers = Numbers.in(spark, folder).add(0, 4);
        SinkDefinition external =
                sink(table).path(folder.resolve("external").toString()).build();
        run(numbers.stream(), external);
        spark.sql("DROP TABLE " + table);

        numbers.add(4, 6);
        run(numbers.stream(), external);

        assertThat(Tables.ids(spark, table)).containsExactlyElementsOf(range(0, 6));
    }

    @Test
    void clustersADeltaTable() throws Exception {
        String table = Tables.fresh("clustered");

        run(
                Numbers.in(spark, folder).add(0, 4).stream(),
                sink(table).clusterBy("id").build());

        assertThat(spark.sql("DESCRIBE DETAIL " + table)
                        .selectExpr("clusteringColumns")
                        .first()
                        .getList(0))
                .isEqualTo(List.of("id"));
        assertThat(Tables.ids(spark, table)).containsExactlyElementsOf(range(0, 4));
    }

    @Test
    void streamsIntoMemoryUnderTheTablesName() throws Exception {
        String table = Tables.fresh("in_memory");

        StreamingQuery query = run(
                Numbers.in(spark, folder).add(0, 4).stream(),
                sink(table).format("memory").build());

        assertThat(query.name()).isEqualTo(table);
        assertThat(Tables.ids(spark, table)).containsExactlyElementsOf(range(0, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"noop", "console"})
    void streamsToSinksThatKeepNothing(String format) throws Exception {
        StreamingQuery query = run(
                Numbers.in(spark, folder).add(0, 4).stream(),
                sink(Tables.fresh("nothing")).format(format).build());

        assertThat(writer.status(query).rowsWritten()).hasValue(4);
    }

    @Test
    void usesTheCheckpointAsItStands() throws Exception {
        String table = Tables.fresh("exact");

        run(
                Numbers.in(spark, folder).add(0, 4).stream(),
                sink(table).appendTableName(false).build());

        assertThat(Path.of(checkpoints(), "metadata")).exists();
        assertThat(Files.exists(Path.of(checkpoints(), table))).isFalse();
    }

    private static List<Long> range(long from, long until) {
        return LongStream.range(from, until).boxed().toList();
    }
}
