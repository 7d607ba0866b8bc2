package io.expectationsink.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.LocalSpark;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Other ends of a process than that of {@link StopOnShutdownTest}, each of which takes a JVM of its own. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class ShutdownCasesTest {

    @TempDir
    private Path folder;

    private TerminatedFolder files;

    @BeforeEach
    void begin(SparkSession spark) {
        files = TerminatedFolder.with(spark, folder);
    }

    @Test
    void letsTheBatchFinishWhenTheProcessExits() throws Exception {
        try (ChildJvm stream =
                TerminatedStream.start(folder, Duration.ofSeconds(2), Duration.ofSeconds(60), TerminatedStream.EXITS)) {
            assertThat(stream.await("Stopped:")).isEqualTo("terminated BETWEEN_BATCHES");
            assertThat(stream.exitCode()).isZero();
        }

        assertThat(files.checkpoint("commits/0")).exists();
        assertThat(files.idsAfterRestart()).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void interruptsABatchThatTakesLongerThanTheTimeout() throws Exception {
        try (ChildJvm stream = TerminatedStream.start(
                folder, Duration.ofHours(1), Duration.ofSeconds(5), TerminatedStream.IS_TERMINATED)) {
            stream.askToEnd();

            assertThat(stream.await("Stopped:")).isEqualTo("terminated INTERRUPTED");
            assertThat(stream.exitCode()).isEqualTo(TerminatedStream.SIGTERM);
        }

        assertThat(files.checkpoint("offsets/0")).exists();
        assertThat(files.checkpoint("commits/0")).doesNotExist();
        assertThat(files.checkpoint("_expectation-sink.lease")).doesNotExist();
        assertThat(files.idsAfterRestart()).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void leavesSparkToInterruptTheBatchWhenItWasClosed() throws Exception {
        try (ChildJvm stream = TerminatedStream.start(
                folder, Duration.ofSeconds(10), Duration.ofSeconds(60), TerminatedStream.TAKES_IT_BACK)) {
            assertThat(stream.terminate()).isEqualTo(TerminatedStream.SIGTERM);
        }

        assertThat(files.checkpoint("offsets/0")).exists();
        assertThat(files.checkpoint("commits/0")).doesNotExist();
        assertThat(files.idsAfterRestart()).containsExactly(0L, 1L, 2L, 3L);
    }
}
