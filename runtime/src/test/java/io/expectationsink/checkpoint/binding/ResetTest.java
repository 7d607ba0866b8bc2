package io.expectationsink.checkpoint.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Resets that stop on their way, and what later starts make of what they find. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class ResetTest {

    @TempDir
    private Path folder;

    private SparkSession spark;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
    }

    @AfterEach
    void end() {
        StoppedStream.clear(spark);
    }

    private StoppedStream ran(String format) throws Exception {
        return StoppedStream.of(spark, folder, format).ran(0, 3);
    }

    private static Map<String, String> content(Path place) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(place.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }

    @Test
    void aStreamThatHasBegunSinceIsLeftAlone() throws Exception {
        StoppedStream stream = ran("delta");
        stream.dropTable();
        String setting = stream.offered(Action.RESET);
        stream.stop(CrashPoint.RESET_OF_THE_CHECKPOINT, setting);
        stream.runWithout();
        stream.numbers().add(3, 5);
        stream.runWithout();
        Map<String, String> former = content(stream.aside(setting).resolve("offsets"));
        String query = Files.readString(stream.checkpoint().resolve("metadata"));
        stream.numbers().add(5, 6);

        try (CapturedLog log = CapturedLog.open()) {
            stream.runWith(setting);
            stream.runWith(setting);

            assertThat(log.warnings())
                    .filteredOn(warning -> warning.contains(setting))
                    .singleElement()
                    .asString()
                    .contains(
                            "does nothing any more",
                            stream.checkpoint().toString(),
                            stream.aside(setting).toString());
        }
        assertThat(stream.ids()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(stream.checkpoint().resolve("metadata")).hasContent(query);
        assertThat(content(stream.aside(setting).resolve("offsets"))).isEqualTo(former);
    }

    @Test
    void aBackupThatWasRestoredBesideHalfACheckpointIsLeftAlone() throws Exception {
        StoppedStream stream = ran("delta");
        FileUtils.copyDirectory(
                stream.checkpoint().toFile(), folder.resolve("backup").toFile());
        Files.move(stream.lake(), folder.resolve("away"));
        DeltaLog.clearCache();
        String setting = stream.offered(Action.RESET);
        stream.stop(CrashPoint.RESET_BUT_FOR_OFFSETS, setting);
        FileUtils.deleteDirectory(stream.checkpoint().toFile());
        FileUtils.copyDirectory(
                folder.resolve("backup").toFile(), stream.checkpoint().toFile());
        Files.move(folder.resolve("away"), stream.lake());
        DeltaLog.clearCache();
        Map<String, String> restored = content(stream.checkpoint());
        Map<String, String> half = content(stream.aside(setting));
        stream.numbers().add(3, 5);

        assertThat(catchThrowableOfType(SinkFailedException.class, () -> stream.runWith(setting)))
                .hasMessageContainingAll(
                        setting,
                        "has moved metadata, sources, commits, _expectation-sink.json",
                        stream.aside(setting).toString(),
                        "take the setting away",
                        "docs/checkpoints.md#accepting");
        assertThat(content(stream.checkpoint())).isEqualTo(restored);
        assertThat(content(stream.aside(setting))).isEqualTo(half);
        stream.runWithout();
        assertThat(stream.ids()).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void theLogOfAStreamThatHasBegunSinceIsLeftAlone() throws Exception {
        StoppedStream stream = ran("parquet");
        stream.emptyCheckpoint();
        String setting = stream.offered(Action.RESET);
        stream.stop(CrashPoint.RESET_BEFORE_THE_FILE_LOG, setting);
        stream.acceptNothing();
        String second = stream.offered(Action.RESET);
        stream.runWith(second);
        stream.numbers().add(3, 5);
        stream.runWithout();

        // That stream's checkpoint is lost, and comes back.
        Files.move(stream.checkpoint(), folder.resolve("lost"));
        stream.accept(setting);
        assertThat(stream.refusal())
                .contains("[ES210]", "The setting " + setting + " that is set belongs to other states");
        FileUtils.deleteDirectory(stream.checkpoint().toFile());
        Files.move(folder.resolve("lost"), stream.checkpoint());
        stream.runWith(setting);
        assertThat(stream.ids()).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void aTableThatOthersHaveWrittenSinceIsLeftAlone() throws Exception {
        StoppedStream stream = ran("delta");
        stream.emptyCheckpoint();
        String setting = stream.offered(Action.RESET);
        stream.stop(CrashPoint.RESET_BEFORE_THE_MARKER, setting);
        stream.acceptNothing();
        stream.runWith(stream.offered(Action.ADOPT));
        FileUtils.deleteDirectory(stream.checkpoint().toFile());

        stream.accept(setting);
        assertThat(stream.refusal()).contains("[ES208]", "belongs to other states");
        assertThat(stream.ids()).containsExactly(0L, 0L, 1L, 1L, 2L, 2L);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "RESET_BEGUN",
                "RESET_BY_HALF",
                "RESET_OF_THE_CHECKPOINT",
                "RESET_BEFORE_THE_MARKER",
                "RESET_BUT_FOR_ITS_NOTE"
            })
    void aDeltaTableGetsItsRowsOnceMoreAndNotTwice(CrashPoint point) throws Exception {
        StoppedStream stream = ran("delta");
        stream.emptyCheckpoint();
        String setting = stream.offered(Action.RESET);
        stream.stop(point, setting);

        stream.runWith(setting);
        stream.numbers().add(3, 5);
        stream.runWith(setting);

        assertThat(stream.ids()).containsExactly(0L, 0L, 1L, 1L, 2L, 2L, 3L, 4L);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "RESET_OF_THE_CHECKPOINT",
                "RESET_BEFORE_THE_FILE_LOG",
                "RESET_BEFORE_THE_MARKER",
                "RESET_BUT_FOR_ITS_NOTE"
            })
    void aTableOfFilesIsResetOnce(CrashPoint point) throws Exception {
        StoppedStream stream = ran("parquet");
        stream.emptyCheckpoint();
        String setting = stream.offered(Action.RESET);
        stream.stop(point, setting);

        stream.runWith(setting);
        stream.numbers().add(3, 5);
        stream.runWith(setting);

        assertThat(stream.ids()).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_BY_HALF", "RESET_BUT_FOR_OFFSETS"})
    void aStartThatSparkRefusedMeanwhileIsPassedOver(CrashPoint point) throws Exception {
        StoppedStream stream = ran("delta");
        stream.dropTable();
        String setting = stream.offered(Action.RESET);
        stream.stop(point, setting);
        stream.acceptNothing();
        assertThat(catchThrowable(stream::run)).hasMessageContaining("STREAMING_CHECKPOINT_MISSING_METADATA_FILE");

        stream.runWith(setting);

        assertThat(stream.ids()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aCheckpointThatWasMovedFileByFileIsFinished() throws Exception {
        StoppedStream stream = ran("delta");
        stream.dropTable();
        String setting = stream.offered(Action.RESET);
        stream.stop(CrashPoint.RESET_BUT_FOR_OFFSETS, setting);
        // As storage that copies and deletes leaves it.
        Path former = stream.aside(setting);
        FileUtils.copyDirectory(
                stream.checkpoint().resolve("offsets").toFile(),
                former.resolve("offsets").toFile());

        stream.runWith(setting);

        assertThat(stream.ids()).containsExactly(0L, 1L, 2L);
        assertThat(former.resolve("offsets/0")).exists();
    }

    @Test
    void aFileLogThatWasMovedFileByFileIsFinished() throws Exception {
        StoppedStream stream = ran("parquet");
        stream.emptyCheckpoint();
        String setting = stream.offered(Action.RESET);
        stream.stop(CrashPoint.RESET_BEFORE_THE_FILE_LOG, setting);
        Path former = stream.lake().resolve("_spark_metadata.reset-" + setting.split(":")[1]);
        FileUtils.copyDirectory(stream.lake().resolve("_spark_metadata").toFile(), former.toFile());

        stream.runWith(setting);

        assertThat(stream.ids()).containsExactly(0L, 1L, 2L);
        assertThat(former.resolve("0")).exists();
    }

    @Test
    void aFileThatDiffersFromItsCopyIsNotDeleted() throws Exception {
        StoppedStream stream = ran("delta");
        stream.dropTable();
        String setting = stream.offered(Action.RESET);
        stream.stop(CrashPoint.RESET_BUT_FOR_OFFSETS, setting);
        Path former = stream.aside(setting).resolve("offsets/0");
        Files.createDirectory(former.getParent());
        Files.writeString(former, "v1\n");

        assertThat(catchThrowableOfType(SinkFailedException.class, () -> stream.runWith(setting)))
                .hasMessageContainingAll(
                        stream.checkpoint().resolve("offsets/0").toString(), former.toString(), "differ");
        assertThat(former).hasContent("v1\n");
        assertThat(stream.checkpoint().resolve("offsets/0")).content().contains("batchTimestampMs");
    }

    @Test
    void aResetThatFailsSaysHowFarItHasCome() throws Exception {
        StoppedStream stream = ran("delta");
        stream.dropTable();
        String setting = stream.offered(Action.RESET);

        assertThat(stream.stop(CrashPoint.RESET_BY_HALF, setting))
                .contains(
                        "the reset " + setting + " cannot be done (Permission denied",
                        stream.aside(setting) + " are now: metadata, sources, commits;",
                        "must be able to create, rename and delete in",
                        "and in " + StoppingFileSystem.SCHEME + ":" + folder,
                        "The next start with the same setting goes on")
                .doesNotContain("cannot be found out");
        stream.runWith(setting);
        assertThat(stream.ids()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aPlaceThatIsTakenIsSaid() throws Exception {
        StoppedStream stream = ran("delta");
        stream.dropTable();
        String setting = stream.offered(Action.RESET);
        Files.createDirectories(stream.aside(setting).resolve("offsets"));

        assertThat(catchThrowableOfType(SinkFailedException.class, () -> stream.runWith(setting)))
                .hasMessageContainingAll(stream.aside(setting).toString(), "where something is already");
        assertThat(stream.checkpoint().resolve("metadata")).exists();
    }

    @Test
    void aRefusalSaysWhyTheSettingThatIsSetDoesNothing() throws Exception {
        StoppedStream stream = ran("delta");
        stream.dropTable();
        stream.accept("adopt:0123456789");
        String refusal = stream.refusal();
        assertThat(refusal).contains("The setting adopt:0123456789 that is set belongs to other states");

        stream.runWith(Streams.offers(refusal).get(Action.RESET));
        FileUtils.deleteDirectory(stream.checkpoint().toFile());
        stream.acceptNothing();
        String notOffered = stream.offered(Action.ADOPT).replace("adopt", "reset");
        stream.accept(notOffered);

        assertThat(stream.refusal())
                .contains(
                        "[ES208]", "The setting " + notOffered + " that is set belongs to these states", "not offered");
    }
}
