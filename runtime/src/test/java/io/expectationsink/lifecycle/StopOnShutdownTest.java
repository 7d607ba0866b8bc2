package io.expectationsink.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.LocalSpark;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real signal to a real process, and what it leaves behind. {@link ShutdownCasesTest} has more of them. */
@ExtendWith(LocalSpark.class)
class StopOnShutdownTest {

    @TempDir
    private Path folder;

    @Test
    void letsTheBatchFinishWhenTheProcessIsTerminated(SparkSession spark) throws Exception {
        TerminatedFolder files = TerminatedFolder.with(spark, folder);
        try (ChildJvm stream = TerminatedStream.start(
                folder, Duration.ofSeconds(2), Duration.ofSeconds(60), TerminatedStream.IS_TERMINATED)) {
            assertThat(files.checkpoint("commits/0")).doesNotExist();

            stream.askToEnd();

            assertThat(stream.await("Stopped:")).isEqualTo("terminated BETWEEN_BATCHES");
            assertThat(stream.exitCode()).isEqualTo(TerminatedStream.SIGTERM);
        }

        assertThat(files.checkpoint("commits/0")).exists();
        assertThat(files.checkpoint("offsets/1")).doesNotExist();
        assertThat(files.checkpoint("_expectation-sink.lease")).doesNotExist();
        assertThat(files.idsAfterRestart()).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void isTakenBackWhenItIsClosed(SparkSession spark) {
        StopOnShutdown registered = RunningSinks.of(spark).stopOnShutdown(Duration.ofSeconds(1));
        assertThat(ShutdownHookManager.get().hasShutdownHook(registered.hook())).isTrue();

        registered.close();

        assertThat(ShutdownHookManager.get().hasShutdownHook(registered.hook())).isFalse();
        registered.close();
    }

    @Test
    void refusesANegativeTimeout(SparkSession spark) {
        RunningSinks sinks = RunningSinks.of(spark);

        assertThatThrownBy(() -> sinks.stopOnShutdown(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
