package io.expectationsink.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.exception.CheckpointException;
import io.expectationsink.testing.LocalSpark;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Backups of a checkpoint that a real stream with state in RocksDB has left behind. */
@ExtendWith(LocalSpark.class)
class BackupTest {

    private static final Checkpoints CHECKPOINTS = Checkpoints.onClassPath();

    @TempDir
    static Path streamFolder;

    private static Path original;

    @TempDir
    Path folder;

    private Path checkpoint;
    private Path backups;

    @BeforeAll
    static void runStream(SparkSession spark) throws Exception {
        RealStreams streams = new RealStreams(spark, streamFolder);
        streams.addFiles(3);
        original = streams.run("counted", streams.counted(), "complete", Backend.ROCKS_DB.settings());
    }

    @BeforeEach
    void copyCheckpoint() throws IOException {
        checkpoint = folder.resolve("counted");
        backups = folder.resolve("backups");
        Breakage.copy(original, checkpoint);
    }

    @Test
    void aBackupHoldsTheCheckpointAndSaysWhatItIs() throws IOException {
        Files.writeString(checkpoint.resolve("_expectation-sink.json"), "{\"sparkVersion\":\"4.2.0\"}");
        Files.writeString(checkpoint.resolve("_expectation-sink.lease"), "mine");
        Files.writeString(checkpoint.resolve("commits/.3.1a.tmp"), "v1");
        CheckpointInspection inspection = CHECKPOINTS.inspect(checkpoint.toString());
        List<String> steps = new ArrayList<>();

        CheckpointBackup backup = CHECKPOINTS
                .reportingTo((step, done, total) -> steps.add(step + " " + done + " of " + total.orElse(-1)))
                .backup(checkpoint.toString(), backups.toString());

        Path copy = Path.of(URI.create(backup.location()));
        assertThat(copy.getFileName().toString()).matches("counted-[0-9]{8}T[0-9]{9}Z");
        assertThat(backup.queryId()).isEqualTo(inspection.queryId()).isPresent();
        assertThat(backup.lastBatch()).isEqualTo(inspection.lastBatch());
        assertThat(backup.lastCommit()).isEqualTo(inspection.lastCommit()).hasValue(2);
        assertThat(steps)
                .contains("copying 1 of " + backup.files(), "copying " + backup.files() + " of " + backup.files());
        List<String> expected = new ArrayList<>(files(checkpoint));
        expected.removeAll(List.of("_expectation-sink.lease", "commits/.3.1a.tmp"));
        expected.add("_expectation-sink.backup.json");
        assertThat(files(copy)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(files(backups))
                .allMatch(path -> path.startsWith(copy.getFileName().toString()));
        assertThat(Files.readString(copy.resolve("_expectation-sink.backup.json")))
                .contains("\"sparkVersion\" : \"4.2.0\"", inspection.queryId().orElseThrow());
        assertThat(CHECKPOINTS.verify(backup.location()).isSound()).isTrue();
    }

    @Test
    void onlyOlderBackupsOfTheSameCheckpointAreDeleted() throws IOException {
        Path other = folder.resolve("elsewhere/counted");
        Files.createDirectories(other.getParent());
        Breakage.copy(original, other);
        Path foreign = path(CHECKPOINTS.backup(other.toString(), backups.toString()));
        Path renamed = backups.resolve("before-the-upgrade");
        Files.move(path(take(9)), renamed);
        Path unfinished = Files.createDirectories(backups.resolve("counted-20200101T000000000Z"));
        CheckpointBackup first = take(9);
        CheckpointBackup second = take(9);

        CheckpointBackup third = take(2);

        assertThat(third.deleted()).containsExactly(first.location());
        assertThat(path(first)).doesNotExist();
        assertThat(List.of(path(second), path(third), foreign, renamed, unfinished))
                .allMatch(Files::isDirectory);
    }

    @Test
    void aDamagedCheckpointTakesNoBackupsPlace() throws IOException {
        CheckpointBackup sound = take(1);
        Breakage.lost("state/0/1/3.zip").happenTo(checkpoint);

        assertThatThrownBy(() -> take(1))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("is damaged and was not backed up")
                .hasMessageContaining("state/0/1");
        assertThat(path(sound)).isDirectory();
    }

    @Test
    void aSnapshotWithoutItsFilesIsNoBackup() throws IOException {
        Breakage.lostFrom("state/0/1/SSTs", ".*\\.sst").happenTo(checkpoint);

        assertThatThrownBy(() -> take(1))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("copied 5 times")
                .hasMessageContaining("state/0/1/SSTs/");
        assertThat(files(backups)).isEmpty();
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> take(0))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("keep is 0");
        assertThatThrownBy(() -> CHECKPOINTS.backup(
                        checkpoint.toString(), checkpoint.resolve("backups").toString()))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("cannot lie within it");
        assertThatThrownBy(() -> CHECKPOINTS.backup(folder.resolve("none").toString(), backups.toString()))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("nothing is there");
        assertThatThrownBy(() -> CHECKPOINTS.backup(checkpoint.toString(), "nowhere://host/backups"))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("could not be backed up");
    }

    @Test
    void aRestoredCheckpointIsTheSame() throws IOException {
        CheckpointBackup backup = take(1);
        Path place = folder.resolve("new/place");

        Restoration restoration = CHECKPOINTS.restore(backup.location(), place.toString());

        assertThat(restoration.queryId()).isEqualTo(backup.queryId());
        assertThat(restoration.lastBatch()).hasValue(2);
        assertThat(files(place)).containsExactlyInAnyOrderElementsOf(files(checkpoint));
        for (String file : files(place)) {
            assertThat(place.resolve(file)).hasSameBinaryContentAs(checkpoint.resolve(file));
        }
    }

    /** The lines are those of {@code docs/checkpoints.md}. */
    @Test
    void theExamplesOfTheDocsRun() {
        Checkpoints checkpoints = CHECKPOINTS;
        String location = checkpoint.toString();
        String backups = folder.resolve("backups").toString();
        CheckpointBackup backup = checkpoints.backup(location, backups, 7);
        String place = folder.resolve("place").toString();
        Restoration restored = checkpoints.restore(backup.location(), place);
        assertThat(restored.queryId()).isEqualTo(backup.queryId());
        place = folder.resolve("other-place").toString();
        Restoration asNewQuery = checkpoints.restore(backup.location(), place, RestoredQuery.NEW);
        assertThat(asNewQuery.queryId()).isNotEqualTo(backup.queryId());
    }

    @Test
    void aNewQueryHasAnotherId() throws IOException {
        CheckpointBackup backup = take(1);
        Path place = folder.resolve("place");

        Restoration restoration = CHECKPOINTS.restore(backup.location(), place.toString(), RestoredQuery.NEW);

        assertThat(restoration.queryId()).isPresent().isNotEqualTo(backup.queryId());
        assertThat(CHECKPOINTS.inspect(place.toString()).queryId()).isEqualTo(restoration.queryId());
        assertThat(CHECKPOINTS.verify(place.toString()).isSound()).isTrue();
    }

    @Test
    void aRestoreNeverOverwrites() throws IOException {
        CheckpointBackup backup = take(1);
        Path empty = Files.createDirectory(folder.resolve("empty"));

        for (Path place : List.of(checkpoint, empty)) {
            assertThatThrownBy(() -> CHECKPOINTS.restore(backup.location(), place.toString()))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("never overwrites");
        }
        assertThat(empty).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aBackupThatIsNotAsItWasTakenIsNotRestored(Breakage change, String found) throws IOException {
        Path backup = path(take(1));
        change.happenTo(backup);
        Path place = folder.resolve("place");

        assertThatThrownBy(() -> CHECKPOINTS.restore(backup.toString(), place.toString()))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining(found);
        assertThat(place).doesNotExist();
        assertThat(folder.resolve(".place.unfinished")).doesNotExist();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(Breakage.lost("_expectation-sink.backup.json"), "No backup: "),
                Arguments.of(Breakage.torn("_expectation-sink.backup.json"), "No backup: "),
                Arguments.of(Breakage.lost("offsets/0"), "offsets/0 is missing"),
                Arguments.of(Breakage.edited("commits/0", text -> text + "\n"), "commits/0 has "),
                Arguments.of(
                        Breakage.edited("commits/0", text -> text.replace("0", "1")), "commits/0 has another content"),
                Arguments.of(Breakage.written("offsets/3", "v1"), "offsets/3 was added"));
    }

    @Test
    void aStreamThatDeletesAtOnceIsBackedUpAllTheSame(SparkSession spark) throws Exception {
        Path running = folder.resolve("running");
        Map<String, String> settings = Map.of(
                "spark.sql.streaming.minBatchesToRetain", "1",
                "spark.sql.streaming.stateStore.maintenanceInterval", "50ms");
        settings.forEach(spark.conf()::set);
        StreamingQuery query = spark.readStream()
                .format("rate")
                .option("rowsPerSecond", 100)
                .load()
                .groupBy("value")
                .count()
                .writeStream()
                .format("noop")
                .outputMode("update")
                .option("checkpointLocation", running.toString())
                .start();
        settings.keySet().forEach(spark.conf()::unset);
        try {
            long batch = 0;
            while (batch < 6) {
                if (!query.isActive()) {
                    throw new AssertionError(query.exception().toString());
                }
                if (Files.exists(running.resolve("commits/0")) || batch > 0) {
                    CheckpointBackup backup = CHECKPOINTS.backup(running.toString(), backups.toString(), 3);
                    assertThat(CHECKPOINTS.verify(backup.location()).damages()).isEmpty();
                    assertThat(CHECKPOINTS.inspect(backup.location()).uncommitted())
                            .isBetween(0L, 1L);
                    batch = backup.lastBatch().orElseThrow();
                }
            }
        } finally {
            query.stop();
        }
    }

    private CheckpointBackup take(int keep) {
        return CHECKPOINTS.backup(checkpoint.toString(), backups.toString(), keep);
    }

    private static Path path(CheckpointBackup backup) {
        return Path.of(URI.create(backup.location()));
    }

    /** Without the checksums that Hadoop keeps beside files on a local disk. */
    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(path -> !path.endsWith(".crc"))
                    .toList();
        }
    }
}
