package io.expectationsink.checkpoint.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.checkpoint.Marker;
import io.expectationsink.checkpoint.MarkerFile;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.StoredCheckpoint;
import io.expectationsink.testing.Tables;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints and tables that belong together, in every way that they may, and some that only look so. */
@ExtendWith(LocalSpark.class)
class BoundStreamsTest {

    @TempDir
    private Path folder;

    private SparkSession spark;
    private Streams streams;
    private String table;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        streams = new Streams(spark, Numbers.in(spark, folder).add(0, 3), folder);
        table = Tables.fresh("bound");
    }

    @AfterEach
    void forget() {
        streams.forgetAccepted("orders");
    }

    private SinkDefinition.Builder orders(String name) {
        return streams.sink("orders", "ours").table(name);
    }

    private Path markerFile() {
        return streams.checkpoint("ours").resolve(MarkerFile.NAME);
    }

    @Test
    void aMarkerNamesBothSides() throws Exception {
        streams.run(orders(table));

        Marker marker = streams.marker("ours");
        assertThat(marker.sink()).isEqualTo("orders");
        assertThat(marker.target().name()).isEqualTo("spark_catalog.default." + table);
        assertThat(marker.target().identity().property())
                .contains(Tables.properties(spark, table).get("expectationsink.identity"));
        assertThat(marker.target().identity().deltaId()).isPresent();
        assertThat(marker.sparkVersion()).isEqualTo(spark.version());
        assertThat(Tables.properties(spark, table)).containsEntry("expectationsink.createdBy", "orders");
    }

    @Test
    void aRestartGoesOnAndLeavesTheTableAsItIs() throws Exception {
        streams.run(orders(table));
        Marker first = streams.marker("ours");
        streams.numbers().add(3, 5);
        streams.run(orders(table));

        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(streams.marker("ours").created()).isEqualTo(first.created());
        assertThat(streams.marker("ours").lastStarted()).isAfter(first.lastStarted());
        assertThat(spark.sql("DESCRIBE HISTORY " + table)
                        .select("operation")
                        .distinct()
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrder("CREATE TABLE", "STREAMING UPDATE");
    }

    @Test
    void severalStreamsWriteOneTable() throws Exception {
        streams.run(orders(table));
        streams.run(streams.sink("returns", "returns").table(table));

        assertThat(Tables.ids(spark, table)).containsExactly(0L, 0L, 1L, 1L, 2L, 2L);
        FileUtils.deleteDirectory(streams.checkpoint("returns").toFile());
        assertThat(streams.refusal(streams.sink("returns", "returns").table(table)))
                .contains("[ES208]");
    }

    @Test
    void aTableThatABatchHasFilledTakesAFirstStream() throws Exception {
        spark.range(10, 11)
                .selectExpr("id", "id AS third")
                .write()
                .format("delta")
                .saveAsTable(table);

        streams.run(orders(table));

        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L, 10L);
    }

    @Test
    void aDeltaTableProvesAStreamThatWasWrittenWithoutUs() throws Exception {
        streams.runBare("delta", table, "ours");
        streams.numbers().add(3, 5);

        streams.run(orders(table));

        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(streams.marker("ours").target().identity().property()).isEmpty();
        assertThat(streams.marker("ours").target().identity().deltaId()).isPresent();
    }

    @Test
    void aStreamOfFilesThatWasWrittenWithoutUsIsAdopted() throws Exception {
        streams.runBare("parquet", table, "ours");
        streams.numbers().add(3, 5);
        SinkDefinition.Builder files = orders(table).format("parquet");

        assertThat(streams.refusal(files)).contains("[ES209]", "nothing says that its rows went to");
        streams.accept(files, Action.ADOPT);

        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L, 3L, 4L);
        streams.numbers().add(5, 6);
        streams.run(files);
        assertThat(Tables.ids(spark, table)).hasSize(6);
    }

    @Test
    void aCloneIsAnotherTable() throws Exception {
        streams.run(orders(table));
        String clone = Tables.fresh("clone");
        spark.sql("CREATE TABLE " + clone + " SHALLOW CLONE " + table);

        assertThat(streams.refusal(orders(clone))).contains("[ES204]", table, clone);
    }

    @Test
    void aReplacedTableIsAnotherTable() throws Exception {
        streams.run(orders(table));
        String identity = Tables.properties(spark, table).get("expectationsink.identity");
        spark.sql("CREATE OR REPLACE TABLE " + table + " (id LONG, third LONG) USING delta TBLPROPERTIES"
                + " ('expectationsink.identity' = '" + identity + "')");

        assertThat(streams.refusal(orders(table))).contains("[ES204]", "is another one now");
    }

    @Test
    void aRestoredTableHasLostRowsThatComeNoMore() throws Exception {
        streams.run(orders(table));
        streams.numbers().add(3, 5);
        streams.run(orders(table));
        spark.sql("RESTORE TABLE " + table + " TO VERSION AS OF 1");
        streams.numbers().add(5, 6);

        assertThat(streams.refusal(orders(table))).contains("[ES204]", "was restored to an earlier version");
        streams.accept(orders(table), Action.ADOPT);
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L, 5L);
        streams.numbers().add(6, 7);
        streams.run(orders(table));
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L, 5L, 6L);
    }

    @Test
    void aRenamedTableGoesOn() throws Exception {
        streams.run(orders(table));
        String renamed = Tables.fresh("renamed");
        spark.sql("ALTER TABLE " + table + " RENAME TO " + renamed);
        streams.numbers().add(3, 5);

        streams.run(orders(renamed));

        assertThat(Tables.ids(spark, renamed)).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(streams.marker("ours").target().name()).endsWith(renamed);
    }

    @Test
    void aTableThatABatchOverwritesStaysTheSame() throws Exception {
        streams.run(orders(table));
        spark.range(10, 11)
                .selectExpr("id", "id AS third")
                .write()
                .format("delta")
                .mode("overwrite")
                .saveAsTable(table);
        streams.numbers().add(3, 4);

        streams.run(orders(table));

        assertThat(Tables.ids(spark, table)).containsExactly(3L, 10L);
    }

    @Test
    void aMarkerThatCannotBeReadIsRefused() throws Exception {
        streams.run(orders(table));
        Files.writeString(markerFile(), "{\"schemaVersion\": 2}");

        assertThat(streams.refusal(orders(table))).contains("[ES209]", "its schemaVersion is 2");
        streams.accept(orders(table), Action.ADOPT);
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
        assertThat(streams.marker("ours").sink()).isEqualTo("orders");
    }

    @Test
    void whatWasAcceptedOnceIsInertAfterwards() throws Exception {
        streams.run(orders(table));
        spark.sql("DROP TABLE " + table);
        streams.accept(orders(table), Action.RESET);
        streams.run(orders(table));
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);

        spark.sql("DROP TABLE " + table);
        assertThatThrownBy(() -> streams.run(orders(table)))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContaining("[ES204]");
        FileUtils.deleteDirectory(streams.checkpoint("ours").toFile());
        streams.run(orders(table));
        FileUtils.deleteDirectory(streams.checkpoint("ours").toFile());
        assertThat(streams.refusal(orders(table))).contains("[ES208]");
    }

    @Test
    void aLossThatWasAcceptedOnceIsRefusedTheNextTime() throws Exception {
        streams.run(orders(table));
        FileUtils.deleteDirectory(streams.checkpoint("ours").toFile());
        streams.accept(orders(table), Action.ADOPT);
        FileUtils.deleteDirectory(streams.checkpoint("ours").toFile());

        assertThat(streams.refusal(orders(table))).contains("[ES208]");
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 0L, 1L, 1L, 2L, 2L);
    }

    @Test
    void anEmptiedCheckpointWhoseMarkerWasLeftIsRefused() throws Exception {
        streams.run(orders(table));
        new StoredCheckpoint(streams.checkpoint("ours")).empty();
        FileUtils.delete(streams.checkpoint("ours").resolve("metadata").toFile());

        assertThat(streams.refusal(orders(table))).contains("[ES208]");
    }

    @Test
    void aSettingThatSaysNothingIsAnError() {
        spark.conf().set(Acceptance.setting("orders"), "reset");

        assertThat(streams.refusal(orders(table)))
                .contains("spark.expectationsink.orders.accept", "neither adopt: nor reset:");
    }

    @Test
    void aCheckpointOfAnotherSparkIsAWarning() throws Exception {
        streams.run(orders(table));
        String text = Files.readString(markerFile());
        Files.writeString(markerFile(), text.replace(spark.version(), "4.0.0"));

        try (CapturedLog log = CapturedLog.open()) {
            streams.run(orders(table));
            streams.run(orders(table));

            assertThat(log.warnings())
                    .filteredOn(warning -> warning.contains("[ES216]"))
                    .singleElement()
                    .asString()
                    .contains("Spark 4.0.0", "on Spark " + spark.version());
        }
    }

    @Test
    void aPathSinkIsBoundAsATableIs() throws Exception {
        String path = folder.resolve("lake").toString();
        SinkDefinition.Builder sink = streams.sink("orders", "ours").path(path);
        streams.run(sink);
        FileUtils.deleteDirectory(streams.checkpoint("ours").toFile());
        assertThat(streams.refusal(sink)).contains("[ES208]");

        FileUtils.deleteDirectory(folder.resolve("lake").toFile());
        streams.run(sink);
        FileUtils.deleteDirectory(folder.resolve("lake").toFile());

        assertThat(streams.refusal(sink)).contains("[ES204]", "is gone");
    }

    @Test
    void plainFilesAreGuardedByTheMarkerAndTheirLog() throws Exception {
        SinkDefinition.Builder sink = streams.sink("orders", "ours")
                .path(folder.resolve("files").toString())
                .format("json");
        streams.run(sink);
        streams.run(sink);

        assertThat(streams.refusal(streams.sink("orders", "ours")
                        .path(folder.resolve("others").toString())
                        .format("json")))
                .contains("[ES204]");
        FileUtils.deleteDirectory(streams.checkpoint("ours").toFile());
        assertThat(streams.refusal(sink)).contains("[ES210]");
        assertThat(List.of(folder.resolve("others").toFile())).noneMatch(File::exists);
    }
}
