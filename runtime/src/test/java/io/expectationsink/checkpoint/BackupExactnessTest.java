package io.expectationsink.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.exception.EngineCondition;
import io.expectationsink.testing.LocalSpark;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a Delta table's rows when its stream goes on from a backup that was taken while it ran. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class BackupExactnessTest {

    private static final Checkpoints CHECKPOINTS = Checkpoints.onClassPath();

    @TempDir
    Path folder;

    @AfterEach
    void openGate() {
        Gate.open();
    }

    @ParameterizedTest
    @CsvSource({"false, 3", "true, 0", "true, 3"})
    void exactWhenTheStreamEndsInTheBatchOfTheBackup(boolean stateful, long batch, SparkSession spark)
            throws Exception {
        RestartedStream stream = stream(spark, stateful);
        StreamingQuery query = stream.startUntilIn(batch, checkpoint());

        CheckpointBackup backup = backup();
        query.stop();

        assertThat(backup.lastBatch()).hasValue(batch);
        stream.finish(restored(backup, RestoredQuery.SAME), true);
        assertThat(stream.written()).isEqualTo(stream.expected());
    }

    @Test
    void exactWhenTheTableHasTheBatchOfTheBackup(SparkSession spark) throws Exception {
        RestartedStream stream = stream(spark, false);
        CheckpointBackup backup = backupAheadOfWhich(3, 4, stream);

        stream.finish(restored(backup, RestoredQuery.SAME), false);
        assertThat(stream.written()).isEqualTo(stream.expected());
    }

    /** Delta does not compute a batch that it has: nothing writes the state that the batch after it begins with. */
    @Test
    void withStateItFailsWhenTheTableHasTheBatchOfTheBackup(SparkSession spark) throws Exception {
        RestartedStream stream = stream(spark, true);
        CheckpointBackup backup = backupAheadOfWhich(3, 4, stream);

        assertThatThrownBy(() -> stream.finish(restored(backup, RestoredQuery.SAME), false))
                .satisfies(failure -> assertThat(EngineCondition.of(failure))
                        .hasValueSatisfying(condition -> assertThat(condition).startsWith("CANNOT_LOAD_STATE_STORE")));
    }

    /** As a crash leaves it, between the commit in the table's log and that in the checkpoint. */
    @Test
    void exactWhenTheBatchOfTheBackupWasInterruptedBehindItsCommitInTheTable(SparkSession spark) throws Exception {
        RestartedStream stream = stream(spark, true);
        stream.startUntilIn(4, checkpoint()).stop();
        Breakage.all(Breakage.lost("offsets/4"), Breakage.lost("commits/3")).happenTo(checkpoint());

        CheckpointBackup backup = backup();

        assertThat(backup.lastBatch()).hasValue(3);
        assertThat(backup.lastCommit()).hasValue(2);
        stream.finish(restored(backup, RestoredQuery.SAME), false);
        assertThat(stream.written()).isEqualTo(stream.expected());
    }

    @Test
    void rowsAreLostWhenTheTableIsAheadAndTheQueryTheSame(SparkSession spark) throws Exception {
        RestartedStream stream = stream(spark, false);
        CheckpointBackup backup = backupAheadOfWhich(2, 4, stream);

        stream.finish(restored(backup, RestoredQuery.SAME), false);
        assertThat(stream.written()).isEqualTo(stream.rows(0, 1, 2, 3));
    }

    @Test
    void rowsComeTwiceWhenTheTableIsAheadAndTheQueryNew(SparkSession spark) throws Exception {
        RestartedStream stream = stream(spark, false);
        CheckpointBackup backup = backupAheadOfWhich(2, 4, stream);

        stream.finish(restored(backup, RestoredQuery.NEW), false);
        assertThat(stream.written()).isEqualTo(stream.rows(0, 1, 2, 2, 3, 3, 4));
    }

    /** A backup taken in a batch of a stream that then ends in a later one. */
    private CheckpointBackup backupAheadOfWhich(long batch, long end, RestartedStream stream) throws Exception {
        StreamingQuery query = stream.startUntilIn(batch, checkpoint());
        CheckpointBackup backup = backup();
        stream.goOnUntilIn(end, query, checkpoint());
        query.stop();
        return backup;
    }

    private RestartedStream stream(SparkSession spark, boolean stateful) {
        RestartedStream stream = new RestartedStream(spark, folder, stateful);
        stream.addFiles(5);
        return stream;
    }

    private Path checkpoint() {
        return folder.resolve("checkpoint");
    }

    private CheckpointBackup backup() {
        return CHECKPOINTS.backup(
                checkpoint().toString(), folder.resolve("backups").toString());
    }

    private Path restored(CheckpointBackup backup, RestoredQuery query) {
        Path place = folder.resolve("restored");
        CHECKPOINTS.restore(backup.location(), place.toString(), query);
        return place;
    }
}
