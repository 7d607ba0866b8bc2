package io.expectationsink.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.testing.CountingFileSystem;
import io.expectationsink.testing.LocalSpark;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of storage: a listing of the root and of each folder in it, and the files that are read; no more. */
@ExtendWith(LocalSpark.class)
class CheckpointCallsTest {

    private static final int BATCHES = 3;

    /** Commits, offsets, sources and state. */
    private static final int FOLDERS = 4;

    @TempDir
    static Path folder;

    private static Path orders;

    private Checkpoints checkpoints;

    @BeforeAll
    static void runStream(SparkSession spark) throws Exception {
        RealStreams streams = new RealStreams(spark, folder);
        streams.addFiles(BATCHES);
        orders = streams.runIntoDelta("orders", streams.counted(), "complete");
    }

    @BeforeEach
    void count() {
        Configuration configuration = new Configuration();
        configuration.setClass("fs.file.impl", CountingFileSystem.class, FileSystem.class);
        configuration.setBoolean("fs.file.impl.disable.cache", true);
        checkpoints = Checkpoints.of(configuration);
        CountingFileSystem.counts();
    }

    @Test
    void ofAnInspection() {
        assertThat(checkpoints.inspect(orders.toString()).total().files()).isGreaterThan(2 * BATCHES);

        assertThat(CountingFileSystem.counts()).isEqualTo(Map.of("listStatus", 1, "listFiles", FOLDERS, "openFile", 3));
    }

    @Test
    void ofAVerification() {
        CheckpointVerification verification = checkpoints.verify(orders.toString());

        assertThat(verification.isSound()).isTrue();
        assertThat(verification.filesRead()).isGreaterThan(2 * BATCHES);
        assertThat(CountingFileSystem.counts())
                .isEqualTo(Map.of("listStatus", 1, "listFiles", FOLDERS, "openFile", (int) verification.filesRead()));
    }

    @Test
    void ofALookWhereNothingIs() {
        assertThat(checkpoints.examine(folder.resolve("nothing").toString())).isEmpty();

        assertThat(CountingFileSystem.counts()).isEqualTo(Map.of("listStatus", 1));
    }
}
