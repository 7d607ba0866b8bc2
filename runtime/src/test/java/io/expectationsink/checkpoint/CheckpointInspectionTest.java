package io.expectationsink.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.exception.CheckpointException;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSpark.class)
class CheckpointInspectionTest {

    private static final Checkpoints CHECKPOINTS = Checkpoints.onClassPath();

    @TempDir
    static Path folder;

    private static Path plain;
    private static String queryId;

    @BeforeAll
    static void runStream(SparkSession spark) throws Exception {
        plain = folder.resolve("plain");
        Numbers numbers = Numbers.in(spark, folder).add(0, 5).add(5, 10).add(10, 15);
        StreamingQuery query = numbers.streamFileByFile()
                .writeStream()
                .format("delta")
                .option("checkpointLocation", plain.toString())
                .trigger(Trigger.AvailableNow())
                .start(folder.resolve("table").toString());
        query.awaitTermination();
        queryId = query.id().toString();
    }

    @Test
    void saysWhatTheStreamHasDone() {
        CheckpointInspection inspection = CHECKPOINTS.inspect(plain.toString());

        assertThat(inspection.location()).isEqualTo("file:" + plain);
        assertThat(inspection.queryId()).contains(queryId);
        assertThat(inspection.marker()).isEmpty();
        assertThat(inspection.stateful()).isFalse();
        assertThat(inspection.firstBatch()).hasValue(0);
        assertThat(inspection.lastBatch()).hasValue(2);
        assertThat(inspection.lastCommit()).hasValue(2);
        assertThat(inspection.uncommitted()).isZero();
        assertThat(inspection.lastCommitAge()).get().matches(age -> !age.isNegative() && age.toMinutes() < 10);
        assertThat(inspection.logVersions())
                .containsExactlyInAnyOrderEntriesOf(Map.of(CheckpointPart.OFFSETS, 1, CheckpointPart.COMMITS, 1));
        assertThat(inspection.sourceOffsets()).containsExactly(Map.entry("0", "{\"logOffset\":2}"));
        assertThat(inspection.growth()).isEqualTo(new LogGrowth(100, 3, 0));
        assertThat(inspection.verdict()).startsWith("batch 2 was committed ").endsWith(" ago, none is in flight");
    }

    @Test
    void theLinesOfTheDocsDoWhatTheySay() {
        String location = plain.toString();
        // The docs begin here.
        Checkpoints checkpoints = Checkpoints.onClassPath();
        CheckpointInspection inspection = checkpoints.inspect(location);
        CheckpointVerification verification = checkpoints.verify(location);
        // The docs end here.
        assertThat(inspection.lastBatch()).hasValue(2);
        assertThat(verification.isSound()).isTrue();
    }

    @Test
    void weighsEachPart() throws IOException {
        CheckpointInspection inspection = CHECKPOINTS.inspect(plain.toString());

        assertThat(inspection.sizes())
                .containsEntry(CheckpointPart.METADATA, new PartSize(1, Files.size(plain.resolve("metadata"))))
                .containsEntry(CheckpointPart.STATE, new PartSize(0, 0))
                .containsEntry(CheckpointPart.OTHER, new PartSize(0, 0))
                .hasEntrySatisfying(
                        CheckpointPart.SOURCES, size -> assertThat(size.files()).isEqualTo(3));
        assertThat(inspection.total().files()).isEqualTo(10);
        assertThat(inspection.total().bytes())
                .isEqualTo(inspection.sizes().values().stream()
                        .mapToLong(PartSize::bytes)
                        .sum());
    }

    @Test
    void growthIsMeasuredAgainstWhatTheConfigurationKeeps() {
        Configuration configuration = new Configuration();
        configuration.setInt("spark.sql.streaming.minBatchesToRetain", 1);

        CheckpointInspection inspection = Checkpoints.of(configuration).inspect(plain.toString());

        assertThat(inspection.growth().isUnpurged()).isTrue();
        assertThat(inspection.verdict())
                .endsWith("the offsets log holds 3 batches where 1 are kept: it seems not to be purged");
    }

    @Test
    void tellsHowFarItHasCome() {
        List<String> steps = new ArrayList<>();

        CHECKPOINTS
                .reportingTo((step, done, total) -> steps.add(step + " " + done))
                .inspect(plain.toString());

        assertThat(steps).containsExactly("listing commits 3", "listing offsets 3", "listing sources 3");
    }

    @Test
    void nothingThereIsSaid() {
        String nowhere = folder.resolve("nowhere").toString();

        assertThatThrownBy(() -> CHECKPOINTS.inspect(nowhere))
                .isInstanceOf(CheckpointException.class)
                .hasMessageStartingWith("The checkpoint " + nowhere + " cannot be read: nothing is there.");
    }

    @Test
    void aFolderWithoutCheckpointIsSaid() {
        assertThatThrownBy(() -> CHECKPOINTS.inspect(folder.toString()))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("holds none of metadata, offsets, commits, sources and state");
    }

    @Test
    void aFileIsNoCheckpoint() {
        assertThatThrownBy(() -> CHECKPOINTS.inspect(plain.resolve("metadata").toString()))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void anUnknownSchemeIsSaid() {
        assertThatThrownBy(() -> CHECKPOINTS.inspect("nowhere://bucket/checkpoint"))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("No FileSystem for scheme \"nowhere\"");
    }
}
