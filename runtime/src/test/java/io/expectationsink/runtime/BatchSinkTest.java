package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.rule.Rule;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.RecordingBigQuery;
import io.expectationsink.testing.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("end-to-end")
@ExtendWith(LocalSpark.class)
class BatchSinkTest {

    @TempDir
    private Path folder;

    private SparkSession spark;
    private SinkWriter writer;
    private String table;
    private Dataset<Row> rows;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        writer = new SinkWriter(
                SinkContext.builder(spark).productId("p").runId("run-1").build());
        table = Tables.fresh("batch");
        rows = Numbers.in(spark, folder).add(0, 3).batch();
    }

    private SinkDefinition.Builder sink(SaveMode mode) {
        return SinkDefinition.builder("batch").kind(SinkKind.BATCH).table(table).mode(mode);
    }

    @ParameterizedTest
    @EnumSource(SaveMode.class)
    void createsATableWithItsPropertyAndColumns(SaveMode mode) {
        writer.save(rows, sink(mode).partitionBy("third").build());

        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
        assertThat(Tables.properties(spark, table)).containsEntry("product_id", "p");
        assertThat(spark.table(table).columns())
                .containsExactlyInAnyOrder("id", "third", "meta_dq_run_id", "meta_dq_run_datetime");
    }

    @Test
    void appends() {
        SinkDefinition append = sink(SaveMode.APPEND).build();
        writer.save(rows, append);
        writer.save(rows, append);

        assertThat(spark.table(table).count()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delta", "parquet"})
    void overwritesAndKeepsTheProperty(String format) {
        SinkDefinition overwrite =
                sink(SaveMode.OVERWRITE).format(format).partitionBy("third").build();
        writer.save(rows, overwrite);
        writer.save(rows, overwrite);

        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
        assertThat(Tables.properties(spark, table)).containsEntry("product_id", "p");
    }

    @Test
    void appendsToADeltaTableWhosePartitionColumnIsWrittenInAnotherCase() {
        writer.save(rows, sink(SaveMode.APPEND).partitionBy("third").build());
        writer.save(rows, sink(SaveMode.APPEND).partitionBy("THIRD").build());

        assertThat(spark.table(table).count()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delta", "parquet"})
    void leavesAnExternalTableWhereItIsWhenItOverwrites(String format) {
        String path = folder.resolve("external").toString();
        SinkDefinition external =
                sink(SaveMode.OVERWRITE).format(format).path(path).build();
        writer.save(rows, external);
        writer.save(rows, external);

        assertThat(spark.read().format(format).load(path).count()).isEqualTo(3);
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void ignoresATableThatIsThere() {
        writer.save(rows, sink(SaveMode.IGNORE).build());
        writer.save(rows, sink(SaveMode.IGNORE).build());

        assertThat(spark.table(table).count()).isEqualTo(3);
    }

    @Test
    void refusesATableThatIsThere() {
        writer.save(rows, sink(SaveMode.ERROR_IF_EXISTS).build());

        InvalidSinkException refusal = catchThrowableOfType(
                InvalidSinkException.class,
                () -> writer.save(rows, sink(SaveMode.ERROR_IF_EXISTS).build()));

        assertThat(refusal.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.TABLE_EXISTS);
        assertThat(spark.table(table).count()).isEqualTo(3);
    }

    @Test
    void clustersADeltaTable() {
        writer.save(rows, sink(SaveMode.APPEND).clusterBy("id").build());

        assertThat(spark.sql("DESCRIBE DETAIL " + table)
                        .selectExpr("clusteringColumns")
                        .first()
                        .getList(0))
                .isEqualTo(List.of("id"));
    }

    @Test
    void bucketsAParquetTable() throws Exception {
        SinkDefinition bucketed = sink(SaveMode.APPEND)
                .format("parquet")
                .bucketBy(4, "id")
                .sortBy("id")
                .build();
        writer.save(rows, bucketed);
        writer.save(rows, bucketed);

        assertThat(spark.table(table).count()).isEqualTo(6);
        assertThat(spark.catalog().listColumns(table).filter("isBucket").collectAsList())
                .extracting(column -> column.name())
                .containsExactly("id");
    }

    @Test
    void savesToAPath() {
        String path = folder.resolve("out").toString();

        writer.save(
                rows,
                SinkDefinition.builder("out")
                        .kind(SinkKind.BATCH)
                        .path(path)
                        .format("json")
                        .build());

        assertThat(spark.read().json(path).count()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(SaveMode.class)
    void savesADeltaTableToAPath(SaveMode mode) {
        String path = folder.resolve("delta out").toString();
        SinkDefinition byPath = SinkDefinition.builder("out")
                .kind(SinkKind.BATCH)
                .path(path)
                .mode(mode)
                .build();

        writer.save(rows, byPath);

        assertThat(spark.read().format("delta").load(path).count()).isEqualTo(3);
        assertThat(Tables.properties(spark, "delta.`" + path + "`")).containsEntry("product_id", "p");
    }

    @Test
    void handsTheTablesNameToBigQuery() {
        writer.save(
                rows,
                SinkDefinition.builder("bigQuery")
                        .kind(SinkKind.BATCH)
                        .format("bigquery")
                        .table("my-project.data.birds")
                        .option("project", "p")
                        .build());

        assertThat(RecordingBigQuery.calls())
                .singleElement()
                .isEqualTo(Map.of("table", "my-project.data.birds", "project", "p"));
    }

    @Test
    void savesToNoop() {
        writer.save(rows, sink(SaveMode.APPEND).format("noop").build());

        assertThat(spark.catalog().tableExists(table)).isFalse();
    }

    @Test
    void leavesNoEmptyTableWhenTheRowsCannotBeComputed() {
        SinkFailedException failure = catchThrowableOfType(
                SinkFailedException.class,
                () -> writer.save(
                        rows.selectExpr("id", "CAST(concat('x', id) AS INT) AS bad"),
                        sink(SaveMode.APPEND).build()));

        assertThat(failure).hasMessageContaining(table).hasMessageContaining("CAST_INVALID_INPUT");
        assertThat(spark.catalog().tableExists(table)).isFalse();
    }

    @Test
    void mournsNoRowsOfATableThatNeverWas() {
        SinkFailedException failure = catchThrowableOfType(
                SinkFailedException.class,
                () -> writer.save(
                        rows.selectExpr("id", "CAST(concat('x', id) AS INT) AS bad"),
                        sink(SaveMode.OVERWRITE).format("parquet").build()));

        assertThat(failure).hasMessageContaining("could not be written").hasMessageContaining("CAST_INVALID_INPUT");
        assertThat(failure.getMessage()).doesNotContain("no table now");
        assertThat(spark.catalog().tableExists(table)).isFalse();
    }

    @Test
    void leavesRowsAloneWhenAnOverwriteFails() {
        writer.save(rows, sink(SaveMode.OVERWRITE).build());

        assertThat(catchThrowableOfType(
                        SinkFailedException.class,
                        () -> writer.save(
                                rows.selectExpr("id", "CAST(concat('x', id) AS LONG) AS third"),
                                sink(SaveMode.OVERWRITE).build())))
                .isNotNull();

        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void takesASinkForEitherAsWhatItIsAskedFor() {
        SinkDefinition either = SinkDefinition.builder("either")
                .kind(SinkKind.AUTO)
                .mode(SaveMode.APPEND)
                .table(table)
                .checkpoint(folder.resolve("checkpoints").toString())
                .build();

        writer.save(rows, either);
        InvalidSinkException refusal =
                catchThrowableOfType(InvalidSinkException.class, () -> writer.start(rows, either));

        assertThat(refusal.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.WRONG_KIND_OF_ROWS);
        assertThat(spark.table(table).count()).isEqualTo(3);
    }

    @Test
    void refusesToStartABatchSink() {
        InvalidSinkException refusal = catchThrowableOfType(
                InvalidSinkException.class,
                () -> writer.start(rows, sink(SaveMode.APPEND).build()));

        assertThat(refusal).hasMessageContaining("was asked to start a query");
        assertThat(spark.catalog().tableExists(table)).isFalse();
    }

    @Test
    void takesABatchOrAStreamByItself() throws Exception {
        SinkDefinition either = SinkDefinition.builder("either")
                .kind(SinkKind.AUTO)
                .table(table)
                .checkpoint(folder.resolve("checkpoints").toString())
                .build();

        assertThat(writer.write(rows, either)).isEmpty();
        writer.write(Numbers.in(spark, folder).stream(), either).orElseThrow().processAllAvailable();

        assertThat(spark.table(table).count()).isEqualTo(6);
        for (var query : spark.streams().active()) {
            query.stop();
        }
    }
}
