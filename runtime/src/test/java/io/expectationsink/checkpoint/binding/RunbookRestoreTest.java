package io.expectationsink.checkpoint.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.checkpoint.CheckpointBackup;
import io.expectationsink.checkpoint.Checkpoints;
import io.expectationsink.checkpoint.RestoredQuery;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the runbook of {@code docs/checkpoints.md} says of a table that was restored, done. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class RunbookRestoreTest {

    private static final Checkpoints CHECKPOINTS = Checkpoints.onClassPath();

    @TempDir
    private Path folder;

    private Streams streams;
    private String table;
    private CheckpointBackup backup;

    @BeforeEach
    void restoreTable(SparkSession spark) throws Exception {
        streams = new Streams(spark, Numbers.in(spark, folder).add(0, 3), folder);
        table = Tables.fresh("restored");
        streams.run(orders());
        backup = CHECKPOINTS.backup(
                streams.checkpoint("ours").toString(), folder.resolve("backups").toString());
        streams.numbers().add(3, 5);
        streams.run(orders());
        spark.sql("RESTORE TABLE " + table + " TO VERSION AS OF 1");
        assertThat(Tables.ids(streams.spark(), table)).containsExactly(0L, 1L, 2L);
        Files.move(streams.checkpoint("ours"), folder.resolve("aside"));
    }

    @AfterEach
    void forget() {
        streams.forgetAccepted("orders");
    }

    private SinkDefinition.Builder orders() {
        return streams.sink("orders", "ours").table(table);
    }

    private void restoreCheckpoint(RestoredQuery query) {
        CHECKPOINTS.restore(backup.location(), streams.checkpoint("ours").toString(), query);
    }

    @Test
    void asANewQueryItWritesTheRowsAgainThatWereTakenOut() throws Exception {
        restoreCheckpoint(RestoredQuery.NEW);

        streams.accept(orders(), Action.ADOPT);

        assertThat(Tables.ids(streams.spark(), table)).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void asTheSameQueryItIsRefused() {
        restoreCheckpoint(RestoredQuery.SAME);

        assertThat(streams.refusal(orders())).contains("[ES210]", "batches of this query");
    }
}
