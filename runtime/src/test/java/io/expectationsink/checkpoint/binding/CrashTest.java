package io.expectationsink.checkpoint.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.testing.Figures;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A driver that is killed anywhere between the creation of its table and its first commit: the next start goes on. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class CrashTest {

    private static final Long[] ALL = {0L, 1L, 2L, 3L, 4L};

    private static int streams;
    private static int kills;
    private static int rows;
    private static int missing;

    @TempDir
    private Path folder;

    private SparkSession spark;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
    }

    @AfterAll
    static void tell() throws IOException {
        Figures.of("crash")
                .line(
                        "killed at points by name %d, rows %d, lost %d, doubled %d",
                        kills, rows, missing, rows + missing - ALL.length * streams);
    }

    @AfterEach
    void drop() {
        spark.sql("DROP TABLE IF EXISTS crashed_orders");
    }

    @ParameterizedTest
    @EnumSource(names = "(BEFORE|AFTER)_(?!THE_TABLE$).*|AFTER_THE_TABLE", mode = Mode.MATCH_ALL)
    void theNextStartOnADeltaTableLosesAndDoublesNothing(CrashPoint point) throws Exception {
        crash(new CrashedStream(spark, folder, "delta"), point);
    }

    /** From outside, a creator that died looks like one that is at work. */
    @Test
    void afterACreationThatDiedTheNextStartSaysWhatToRemoveAndThenGoesOn() throws Exception {
        CrashedStream stream = new CrashedStream(spark, folder, "delta");
        stream.numbers().add(0, 3);
        stream.killAt(CrashPoint.BEFORE_THE_TABLE);
        Path log = folder.resolve("lake/_delta_log");

        assertThat(catchThrowable(stream::run))
                .isInstanceOf(SinkFailedException.class)
                .hasMessageContaining("hadoop fs -rm -r '")
                .hasMessageContaining(log + "'");
        FileUtils.deleteDirectory(log.toFile());
        stream.run();
        stream.numbers().add(3, 5);
        stream.run();

        assertExact(stream);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "AFTER_THE_TABLE",
                "AFTER_THE_MARKER",
                "BEFORE_THE_ROWS",
                "BEFORE_THE_TABLES_COMMIT",
                "BEFORE_THE_COMMIT"
            })
    void theNextStartOnATableOfFilesLosesAndDoublesNothing(CrashPoint point) throws Exception {
        crash(new CrashedStream(spark, folder, "parquet"), point);
    }

    private static void assertExact(CrashedStream stream) {
        List<Long> ids = stream.ids();
        streams++;
        kills += stream.kills();
        rows += ids.size();
        missing += ALL.length - new HashSet<>(ids).size();
        assertThat(ids).containsExactly(ALL);
    }

    private static void crash(CrashedStream stream, CrashPoint point) throws Exception {
        stream.numbers().add(0, 3);
        stream.killAt(point);

        stream.run();
        stream.numbers().add(3, 5);
        stream.run();

        assertExact(stream);
    }

    @ParameterizedTest
    @EnumSource(names = {"ALTER_BEFORE_THE_PROPERTY", "ALTER_AFTER_THE_PROPERTY"})
    void theNextStartOnATableThatWasThereSetsItsProperty(CrashPoint point) throws Exception {
        crash(new CrashedStream(spark, folder, "delta").onExistingTable(), point);

        assertThat(Tables.properties(spark, "crashed_orders")).containsEntry("product_id", "shop");
        assertThat(Tables.operations(spark, "crashed_orders")).containsOnlyOnce("SET TBLPROPERTIES");
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_BEGUN", "RESET_BY_HALF", "RESET_BUT_FOR_OFFSETS"})
    void aResetThatDiedFailsWithoutItsSettingAndIsFinishedWithIt(CrashPoint point) throws Exception {
        CrashedStream stream = new CrashedStream(spark, folder, "delta").ran(0, 3);
        stream.dropTable();
        String setting = stream.refusedReset();
        stream.killAt(point, setting);

        assertThat(stream.failure()).containsAnyOf("ES204", "STREAMING_CHECKPOINT_MISSING_METADATA_FILE");
        stream.resume(setting);

        assertThat(stream.ids()).containsExactly(0L, 1L, 2L);
        stream.numbers().add(3, 5);
        stream.resume(setting);
        assertExact(stream);
        assertThat(folder.resolve("checkpoint.reset-" + setting.split(":")[1]).resolve("offsets/0"))
                .exists();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "RESET_OF_THE_CHECKPOINT",
                "RESET_BEFORE_THE_FILE_LOG",
                "RESET_BEFORE_THE_MARKER",
                "RESET_BUT_FOR_ITS_NOTE"
            })
    void aResetOfATableOfFilesThatDiedIsFinished(CrashPoint point) throws Exception {
        CrashedStream stream = new CrashedStream(spark, folder, "parquet").ran(0, 3);
        stream.emptyCheckpoint();
        String setting = stream.refusedReset();
        stream.killAt(point, setting);

        stream.resume(setting);

        assertThat(stream.ids()).containsExactly(0L, 1L, 2L);
        stream.numbers().add(3, 5);
        stream.resume(setting);
        assertExact(stream);
    }

    @Test
    void aStreamThatHasBegunSinceAResetDiedIsLeftAlone() throws Exception {
        CrashedStream stream = new CrashedStream(spark, folder, "delta").ran(0, 3);
        stream.dropTable();
        String setting = stream.refusedReset();
        stream.killAt(CrashPoint.RESET_OF_THE_CHECKPOINT, setting);
        stream.run();
        stream.numbers().add(3, 4);
        stream.run();
        stream.numbers().add(4, 5);

        stream.resume(setting);

        assertExact(stream);
    }
}
