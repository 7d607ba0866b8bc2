package io.expectationsink.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.testing.LocalSpark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real streams leave behind, and what they are doing while they run, is never called damaged. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class SoundCheckpointTest {

    private static final Map<String, String> SCARCE = Map.of(
            "spark.sql.streaming.minBatchesToRetain", "1",
            "spark.sql.streaming.fileSource.log.compactInterval", "3",
            "spark.sql.streaming.fileSource.log.cleanupDelay", "0");

    private static final Checkpoints CHECKPOINTS = Checkpoints.onClassPath();

    @TempDir
    static Path folder;

    private static RealStreams streams;
    private static SparkSession session;

    @BeforeAll
    static void openFolder(SparkSession spark) {
        session = spark;
        streams = new RealStreams(spark, folder);
        streams.addFiles(8);
    }

    @Test
    void onePurgedAndCompactedAtOnce() throws Exception {
        Path checkpoint = streams.run("scarce", streams.plain(), "append", SCARCE);

        CheckpointInspection inspection = CHECKPOINTS.inspect(checkpoint.toString());
        assertThat(inspection.firstBatch().orElseThrow()).isPositive();
        assertThat(inspection.growth().largestSourceLog()).isPositive();
        assertSound(checkpoint);
    }

    @ParameterizedTest
    @EnumSource
    void oneOfAnAggregation(Backend backend) throws Exception {
        Map<String, String> settings = new HashMap<>(SCARCE);
        settings.putAll(backend.settings());
        assertSound(streams.run("counted-" + backend, streams.counted(), "complete", settings));
    }

    @Test
    void oneOfAJoinAndADeduplication() throws Exception {
        Dataset<Row> left = timed("id", "at");
        Dataset<Row> right = timed("other", "otherAt");
        Dataset<Row> joined = left.dropDuplicates("id", "at")
                .join(right, functions.expr("id = other AND otherAt BETWEEN at AND at + INTERVAL 1 MINUTE"));

        Path checkpoint = streams.run("joined", joined, "append", Map.of());

        assertThat(Files.isDirectory(checkpoint.resolve("state/1"))).isTrue();
        assertThat(CHECKPOINTS.inspect(checkpoint.toString()).sourceOffsets()).hasSize(2);
        assertSound(checkpoint);
    }

    @Test
    void oneOfAsynchronousProgressTracking() throws Exception {
        Path checkpoint = folder.resolve("asynchronous");
        StreamingQuery query = rate().writeStream()
                .format("noop")
                .option("asyncProgressTrackingEnabled", "true")
                .option("asyncProgressTrackingCheckpointIntervalMs", "500")
                .option("_asyncProgressTrackingOverrideSinkSupportCheck", "true")
                .option("checkpointLocation", checkpoint.toString())
                .start();
        try {
            verifyWhileItRuns(query, checkpoint, 10);
        } finally {
            query.stop();
        }
        assertSound(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneOfAStreamThatRuns(boolean stateful) throws Exception {
        Path checkpoint = folder.resolve("running-" + stateful);
        Dataset<Row> rows = stateful ? rate().groupBy("value").count() : rate();
        session.conf().set("spark.sql.streaming.minBatchesToRetain", "2");
        StreamingQuery query = rows.writeStream()
                .format("noop")
                .outputMode(stateful ? "complete" : "append")
                .option("checkpointLocation", checkpoint.toString())
                .start();
        try {
            verifyWhileItRuns(query, checkpoint, 12);
        } finally {
            session.conf().unset("spark.sql.streaming.minBatchesToRetain");
            query.stop();
        }
        assertSound(checkpoint);
    }

    @Test
    void oneOfAStreamThatHasNotReadYet(SparkSession spark) throws Exception {
        Path input = Files.createDirectories(folder.resolve("no-files"));
        Path checkpoint = folder.resolve("idle");
        StreamingQuery query = spark.readStream()
                .schema("id LONG")
                .parquet(input.toString())
                .writeStream()
                .format("noop")
                .option("checkpointLocation", checkpoint.toString())
                .start();
        query.processAllAvailable();
        query.stop();

        assertThat(CHECKPOINTS.inspect(checkpoint.toString()).verdict()).isEqualTo("no batch was planned yet");
        assertSound(checkpoint);
    }

    /** A real one, whose one operator is made to have very many partitions. */
    @Test
    void oneOfAHundredThousandFiles() throws Exception {
        Path small = streams.run("small", streams.counted(), "complete", Map.of());
        Path large = folder.resolve("large");
        Breakage.copy(small, large);
        int partitions = 12_500;
        Breakage.edited(
                        "state/0/_metadata/metadata",
                        text -> text.replace("\"numPartitions\":2", "\"numPartitions\":" + partitions))
                .happenTo(large);
        for (int partition = 2; partition < partitions; partition++) {
            Path copy = Files.createDirectory(large.resolve("state/0/" + partition));
            for (int version = 1; version <= 8; version++) {
                Files.createLink(copy.resolve(version + ".delta"), small.resolve("state/0/1/" + version + ".delta"));
            }
        }
        List<Long> listed = new ArrayList<>();
        Progress progress = (step, done, total) -> {
            if (step.equals("listing state")) {
                listed.add(done);
            }
        };

        CheckpointVerification verification = CHECKPOINTS.reportingTo(progress).verify(large.toString());

        assertThat(verification.damages()).isEmpty();
        assertThat(listed)
                .hasSizeGreaterThan(99)
                .isSorted()
                .last()
                .satisfies(all -> assertThat(all).isGreaterThan(100_000L));
        assertThat(verification.filesRead()).isLessThan(100);

        Breakage.lost("state/0/7777/5.delta").happenTo(large);
        assertThat(CHECKPOINTS.verify(large.toString()).damages())
                .singleElement()
                .satisfies(damage -> assertThat(damage.path()).isEqualTo("state/0/7777"));
    }

    private static Dataset<Row> timed(String id, String time) {
        return streams.plain()
                .selectExpr("id AS " + id, "timestamp_seconds(id) AS " + time)
                .withWatermark(time, "1 minute");
    }

    private static Dataset<Row> rate() {
        return session.readStream().format("rate").option("rowsPerSecond", 100).load();
    }

    private static void verifyWhileItRuns(StreamingQuery query, Path checkpoint, long batches) {
        while (query.isActive() && !Files.exists(checkpoint.resolve("offsets"))) {
            Thread.onSpinWait();
        }
        long last = 0;
        while (last < batches) {
            assertThat(query.exception().isEmpty()).isTrue();
            assertSound(checkpoint);
            OptionalLong committed = CHECKPOINTS.inspect(checkpoint.toString()).lastCommit();
            last = committed.orElse(0);
        }
    }

    private static void assertSound(Path checkpoint) {
        assertThat(CHECKPOINTS.verify(checkpoint.toString()).damages()).isEmpty();
    }
}
