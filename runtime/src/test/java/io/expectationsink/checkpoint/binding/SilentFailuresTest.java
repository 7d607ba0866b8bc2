package io.expectationsink.checkpoint.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.StoredCheckpoint;
import io.expectationsink.testing.Tables;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What Spark does without a word where a checkpoint and a table do not belong together, and what a start says to it. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class SilentFailuresTest {

    private static final String SEVERITY = "spark.expectationsink.severity";

    @TempDir
    private Path folder;

    private SparkSession spark;
    private Streams streams;
    private String table;
    private String bare;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        streams = new Streams(spark, Numbers.in(spark, folder).add(0, 3), folder);
        table = Tables.fresh("bound");
        bare = Tables.fresh("bare");
    }

    @AfterEach
    void forget() {
        spark.conf().unset(SEVERITY);
        streams.forgetAccepted("orders");
    }

    private SinkDefinition.Builder orders(String name) {
        return streams.sink("orders", "ours").table(name);
    }

    @Test
    void aCheckpointOfAnotherTableWritesNothing() throws Exception {
        String other = Tables.fresh("other");
        String bareOther = Tables.fresh("bare_other");
        streams.runBare("delta", bare, "theirs");
        spark.sql("CREATE TABLE " + bareOther + " (id LONG, third LONG) USING delta");
        streams.runBare("delta", bareOther, "theirs");
        assertThat(Tables.ids(spark, bareOther)).isEmpty();

        streams.run(orders(table));

        assertThat(streams.refusal(orders(other)))
                .contains("[ES204]", "sink 'orders'", table, other, "last batch 0")
                .contains("spark.expectationsink.orders.accept=adopt:", "spark.expectationsink.orders.accept=reset:");
        assertThat(spark.catalog().tableExists(other)).isFalse();
        streams.accept(orders(other), Action.RESET);
        assertThat(Tables.ids(spark, other)).containsExactly(0L, 1L, 2L);
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aDroppedTableStaysEmpty() throws Exception {
        streams.runBare("delta", bare, "theirs");
        spark.sql("DROP TABLE " + bare);
        streams.runBare("delta", bare, "theirs");
        assertThat(Tables.ids(spark, bare)).isEmpty();

        streams.run(orders(table));
        spark.sql("DROP TABLE " + table);

        assertThat(streams.refusal(orders(table))).contains("[ES204]", table, "is gone", "last batch 0");
        streams.accept(orders(table), Action.RESET);
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
        assertThat(aside()).hasSize(1);
    }

    @Test
    void aDroppedTableMayGoOnWithNewRowsAlone() throws Exception {
        streams.run(orders(table));
        spark.sql("DROP TABLE " + table);
        streams.numbers().add(3, 5);

        streams.accept(orders(table), Action.ADOPT);
        assertThat(Tables.ids(spark, table)).containsExactly(3L, 4L);

        streams.numbers().add(5, 6);
        streams.run(orders(table));
        assertThat(Tables.ids(spark, table)).containsExactly(3L, 4L, 5L);
    }

    @Test
    void aRecreatedTableStaysEmpty() throws Exception {
        streams.run(orders(table));
        spark.sql("DROP TABLE " + table);
        spark.sql("CREATE TABLE " + table + " (id LONG, third LONG) USING delta");

        assertThat(streams.refusal(orders(table))).contains("[ES204]", "is another one now");
        streams.accept(orders(table), Action.RESET);
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aLostCheckpointDoublesEveryRow() throws Exception {
        streams.runBare("delta", bare, "theirs");
        FileUtils.deleteDirectory(streams.checkpoint("theirs").toFile());
        streams.runBare("delta", bare, "theirs");
        assertThat(Tables.ids(spark, bare)).containsExactly(0L, 0L, 1L, 1L, 2L, 2L);

        streams.run(orders(table));
        FileUtils.deleteDirectory(streams.checkpoint("ours").toFile());

        assertThat(streams.refusal(orders(table))).contains("[ES208]", "would be there twice");
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
        streams.accept(orders(table), Action.ADOPT);
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 0L, 1L, 1L, 2L, 2L);
    }

    @Test
    void aMovedCheckpointOfATableThatIsNotOursDoublesEveryRow() throws Exception {
        streams.runBare("delta", table, "elsewhere");

        assertThat(streams.refusal(orders(table))).contains("[ES208]", "would be there twice");
    }

    @Test
    void aTableOfFilesDropsTheFirstBatchesOfANewCheckpoint() throws Exception {
        streams.runBare("parquet", bare, "theirs");
        streams.numbers().add(3, 5);
        streams.runBare("parquet", bare, "another");
        assertThat(Tables.ids(spark, bare)).containsExactly(0L, 1L, 2L);

        SinkDefinition.Builder files = orders(table).format("parquet");
        streams.run(files);
        FileUtils.deleteDirectory(streams.checkpoint("ours").toFile());

        assertThat(streams.refusal(files)).contains("[ES210]", "batches of an earlier stream up to 0");
        streams.accept(files, Action.RESET);
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void aStreamHidesTheRowsOfABatchInATableOfFiles() throws Exception {
        overwrite(bare);
        streams.runBare("parquet", bare, "theirs");
        assertThat(Tables.ids(spark, bare)).containsExactly(0L, 1L, 2L);

        overwrite(table);
        SinkDefinition.Builder files = orders(table).format("parquet");

        String refusal = streams.refusal(files);
        assertThat(refusal).contains("[ES217]", "has files at", "would be invisible", "accept=adopt:");
        assertThat(refusal).doesNotContain("accept=reset:");
        assertThat(Tables.ids(spark, table)).containsExactly(10L, 11L);
        streams.accept(files, Action.ADOPT);
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void anOlderCopyOfACheckpointLosesRows() throws Exception {
        streams.runBare("delta", bare, "theirs");
        copy(streams.checkpoint("theirs"), streams.checkpoint("copy"));
        streams.numbers().add(3, 5);
        streams.runBare("delta", bare, "theirs");
        streams.numbers().add(5, 8);
        streams.runBare("delta", bare, "copy");
        assertThat(Tables.ids(spark, bare)).doesNotContain(5L, 6L, 7L);

        streams.run(orders(table));
        copy(streams.checkpoint("ours"), streams.checkpoint("copied"));
        streams.numbers().add(8, 9);
        streams.run(orders(table));

        assertThat(streams.refusal(streams.sink("orders", "copied").table(table)))
                .contains("[ES210]", "would write from batch 1", "batches of this query up to 1");
    }

    @Test
    void anOlderCopyOfATableMissesRows() throws Exception {
        String path = folder.resolve("bare").toString();
        spark.sql("CREATE TABLE " + bare + " (id LONG, third LONG) USING delta LOCATION '" + path + "'");
        streams.runBare("delta", bare, "theirs");
        copy(folder.resolve("bare"), folder.resolve("copy"));
        streams.numbers().add(3, 5);
        streams.runBare("delta", bare, "theirs");
        putBack("bare");
        streams.numbers().add(5, 6);
        streams.runBare("delta", bare, "theirs");
        assertThat(Tables.ids(spark, bare)).containsExactly(0L, 1L, 2L, 5L);

        SinkDefinition.Builder external =
                orders(table).path(folder.resolve("ours").toString());
        streams.run(external);
        copy(folder.resolve("ours"), folder.resolve("copy"));
        streams.numbers().add(6, 7);
        streams.run(external);
        putBack("ours");

        assertThat(streams.refusal(external))
                .contains("[ES204]", "is an older copy of itself", "batches of this query up to 0", "last batch 1");
        streams.accept(external, Action.ADOPT);
        streams.run(external);
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    private void putBack(String table) throws IOException {
        FileUtils.deleteDirectory(folder.resolve(table).toFile());
        FileUtils.moveDirectory(
                folder.resolve("copy").toFile(), folder.resolve(table).toFile());
        DeltaLog.clearCache();
    }

    @Test
    void anEmptiedCheckpointLosesRows() throws Exception {
        streams.run(orders(table));
        new StoredCheckpoint(streams.checkpoint("ours")).empty();

        assertThat(streams.refusal(orders(table))).contains("[ES210]", "from batch 0", "up to 0");
        streams.accept(orders(table), Action.RESET);
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 0L, 1L, 1L, 2L, 2L);
    }

    @Test
    void anEmptiedCheckpointWhoseMarkerKnowsOfBatchesDoublesEveryRow() throws Exception {
        streams.run(orders(table));
        streams.run(orders(table));
        for (String part : List.of("metadata", ".metadata.crc", "offsets", "commits", "sources")) {
            FileUtils.forceDelete(streams.checkpoint("ours").resolve(part).toFile());
        }

        assertThat(streams.refusal(orders(table))).contains("[ES208]", "would be there twice");
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
        streams.accept(orders(table), Action.ADOPT);
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 0L, 1L, 1L, 2L, 2L);
    }

    @Test
    void aTableOfFilesOfAnotherSinkKeepsItsLog() throws Exception {
        SinkDefinition.Builder ours =
                orders(table).format("parquet").path(folder.resolve("ours").toString());
        streams.run(ours);
        String place = folder.resolve("theirs").toString();
        String others = Tables.fresh("others");
        SinkDefinition.Builder theirs = streams.sink("customers", "theirs")
                .table(others)
                .format("parquet")
                .path(place);
        streams.run(theirs);
        streams.numbers().add(3, 5);
        streams.run(theirs);

        // In this application the two are seen side by side (ES505); in another one they would not be.
        spark.conf().set(SEVERITY, "ES505=warn");
        String refusal = streams.refusal(orders(others).format("parquet").path(place));
        assertThat(refusal).contains("[ES204]", "which sink 'orders' has written to", others);
        assertThat(refusal).doesNotContain("accept=");
        assertThat(streams.refusal(streams.sink("orders", "fresh")
                        .table(others)
                        .format("parquet")
                        .path(place)))
                .contains("[ES210]", "was created by sink 'customers'", "a table of its own")
                .doesNotContain("accept=");
        assertThat(Tables.ids(spark, others)).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void aTableOfFilesThatABatchHasOverwrittenIsBrokenByTheNextBatch() throws Exception {
        streams.runBare("parquet", bare, "theirs");
        overwrite(bare);
        streams.numbers().add(3, 5);
        assertThatThrownBy(() -> streams.runBare("parquet", bare, "theirs")).hasMessageContaining("doesn't exist");

        SinkDefinition.Builder files = orders(table).format("parquet");
        streams.run(files);
        overwrite(table);
        streams.numbers().add(5, 6);

        assertThat(streams.refusal(files))
                .contains("[ES204]", "is another one now", "accept=reset:")
                .doesNotContain("accept=adopt:");
        assertThat(Tables.ids(spark, table)).containsExactly(10L, 11L);
        streams.accept(files, Action.RESET);
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aTableOfFilesThatHasLostItsLogIsBrokenByTheNextBatch() throws Exception {
        SinkDefinition.Builder files = orders(table).format("parquet");
        streams.run(files);
        String location = spark.sql("DESCRIBE TABLE EXTENDED " + table)
                .filter("col_name = 'Location'")
                .first()
                .getString(1);
        FileUtils.deleteDirectory(
                Path.of(URI.create(location)).resolve("_spark_metadata").toFile());

        assertThat(streams.refusal(files))
                .contains("[ES210]", "has lost the log of its batches", "accept=reset:")
                .doesNotContain("accept=adopt:");
    }

    private void overwrite(String name) {
        spark.range(10, 12)
                .selectExpr("id", "id AS third")
                .write()
                .mode("overwrite")
                .saveAsTable(name);
    }

    private static void copy(Path from, Path to) throws IOException {
        FileUtils.copyDirectory(from.toFile(), to.toFile());
    }

    private List<Path> aside() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("checkpoints"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("ours.reset-"))
                    .toList();
        }
    }
}
