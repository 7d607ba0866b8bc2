package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a table keeps that a batch overwrites, and what a failed overwrite leaves. */
@ExtendWith(LocalSpark.class)
class OverwriteTest {

    private static final String ALTER = "spark.expectationsink.alterExistingTables";

    @TempDir
    private Path folder;

    private SparkSession spark;
    private SinkWriter writer;
    private String table;
    private Dataset<Row> rows;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        writer = new SinkWriter(SinkContext.builder(spark).productId("p").build());
        table = Tables.fresh("overwritten");
        rows = Numbers.in(spark, folder).add(0, 3).batch();
    }

    @AfterEach
    void unset() {
        spark.conf().unset(ALTER);
    }

    private SinkDefinition.Builder sink(SaveMode mode, boolean byPath) {
        SinkDefinition.Builder sink =
                SinkDefinition.builder("batch").kind(SinkKind.BATCH).mode(mode);
        return byPath ? sink.path(path()) : sink.table(table);
    }

    private String path() {
        return folder.resolve("out").toString();
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void keepsClustering(boolean byPath, boolean overwriteSchema) {
        spark.conf().set(ALTER, "false");
        String name = byPath ? "delta.`" + path() + "`" : table;
        writer.save(rows, sink(SaveMode.APPEND, byPath).clusterBy("third").build());
        SinkDefinition.Builder overwrite = sink(SaveMode.OVERWRITE, byPath);
        if (overwriteSchema) {
            overwrite.option("overwriteSchema", "true");
        }
        writer.save(rows.where("id < 2"), overwrite.build());

        assertThat(spark.table(name).count()).isEqualTo(2);
        assertThat(spark.sql("DESCRIBE DETAIL " + name)
                        .selectExpr("clusteringColumns[0]")
                        .first()
                        .getString(0))
                .isEqualTo("third");
    }

    @Test
    void keepsClusteringInOneCommitWhateverThePartitionOverwriteMode() {
        writer.save(rows, sink(SaveMode.APPEND, false).clusterBy("third", "id").build());
        writer.save(
                rows.where("id < 2"),
                sink(SaveMode.OVERWRITE, false)
                        .option("partitionOverwriteMode", "dynamic")
                        .option("mergeSchema", "true")
                        .build());

        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L);
        assertThat(Tables.properties(spark, table)).containsEntry("clusteringColumns", "[[\"third\"],[\"id\"]]");
        assertThat(Tables.operations(spark, table)).hasSize(3);
    }

    @Test
    void replacesTheRowsOfAClusteredTableThatMatch() {
        writer.save(rows, sink(SaveMode.APPEND, false).clusterBy("third").build());
        writer.save(
                rows.where("id < 2"),
                sink(SaveMode.OVERWRITE, false).option("replaceUsing", "id").build());

        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
        assertThat(Tables.properties(spark, table)).containsEntry("clusteringColumns", "[[\"third\"]]");
    }

    @Test
    void keepsPropertiesOfFilesWhereNothingElseIsAltered() {
        spark.conf().set(ALTER, "false");
        spark.sql("CREATE TABLE " + table + " (id LONG) USING parquet"
                + " TBLPROPERTIES ('product_id' = 'other', 'owner.team' = 'birds')");

        writer.save(rows, sink(SaveMode.OVERWRITE, false).format("parquet").build());

        assertThat(Tables.properties(spark, table))
                .containsEntry("product_id", "other")
                .containsEntry("owner.team", "birds");
    }

    /** What Spark hides cannot be read, so that the table, which is made anew, is the sink's. */
    @Test
    void givesFilesTheSinksProductWhereTheirOwnIsHidden() {
        spark.sql("CREATE TABLE " + table + " (id LONG) USING parquet TBLPROPERTIES ('product_id' = 'token-service')");

        writer.save(rows, sink(SaveMode.OVERWRITE, false).format("parquet").build());

        assertThat(Tables.properties(spark, table)).containsEntry("product_id", "p");
    }

    @Test
    void saysThatAFailedOverwriteTookTheTable() {
        writer.save(rows, sink(SaveMode.OVERWRITE, false).format("parquet").build());

        assertThatThrownBy(() -> writer.save(
                        rows.selectExpr("id", "CAST(concat('x', id) AS INT) AS third"),
                        sink(SaveMode.OVERWRITE, false).format("parquet").build()))
                .isInstanceOf(SinkFailedException.class)
                .hasMessageContainingAll(table, "there is no table now", "former", "CAST_INVALID_INPUT");
        assertThat(spark.catalog().tableExists(table)).isFalse();
    }

    @Test
    void leavesNoFolderWhenFilesCannotBeWritten() {
        assertThatThrownBy(() -> writer.save(
                        rows.coalesce(1).selectExpr("id", "CAST(concat('x', id) AS INT) AS third"),
                        sink(SaveMode.APPEND, true).format("parquet").build()))
                .isInstanceOf(SinkFailedException.class);
        assertThat(Path.of(path())).doesNotExist();
    }
}
