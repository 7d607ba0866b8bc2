package io.expectationsink.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Real signals to real processes, and what they leave behind. */
@ExtendWith(LocalSpark.class)
@Timeout(240)
class StopOnShutdownTest {

    private static final int SIGTERM = 128 + 15;
    private static final String TERMINATED = "is terminated";

    @TempDir
    private Path folder;

    private SparkSession spark;
    private Numbers numbers;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        numbers = Numbers.in(spark, folder).add(0, 2);
    }

    private ChildJvm stream(Duration perRow, Duration timeout, String end) throws Exception {
        ChildJvm stream = ChildJvm.start(
                TerminatedStream.class,
                folder.toString(),
                Long.toString(perRow.toMillis()),
                Long.toString(timeout.toMillis()),
                end);
        stream.await(TerminatedStream.IN_BATCH);
        return stream;
    }

    private Path checkpoint(String file) {
        return folder.resolve("checkpoint").resolve(file);
    }

    private List<Long> idsAfterRestart() throws Exception {
        numbers.add(2, 4);
        new SinkWriter(SinkContext.builder(spark).build())
                .start(numbers.stream(), TerminatedStream.sink(folder, TriggerDefinition.availableNow()))
                .awaitTermination();
        return spark
                .read()
                .format("delta")
                .load(folder.resolve("table").toString())
                .select("id")
                .orderBy("id")
                .collectAsList()
                .stream()
                .map(row -> row.getLong(0))
                .toList();
    }

    @Test
    void letsTheBatchFinishWhenTheProcessIsTerminated() throws Exception {
        try (ChildJvm stream = stream(Duration.ofSeconds(2), Duration.ofSeconds(60), TERMINATED)) {
            assertThat(checkpoint("commits/0")).doesNotExist();
            assertThat(stream.terminate()).isEqualTo(SIGTERM);
        }

        assertThat(checkpoint("commits/0")).exists();
        assertThat(checkpoint("offsets/1")).doesNotExist();
        assertThat(checkpoint("_expectation-sink.lease")).doesNotExist();
        assertThat(idsAfterRestart()).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void letsTheBatchFinishWhenTheProcessExits() throws Exception {
        try (ChildJvm stream = stream(Duration.ofSeconds(2), Duration.ofSeconds(60), TerminatedStream.EXITS)) {
            assertThat(stream.exitCode()).isZero();
        }

        assertThat(checkpoint("commits/0")).exists();
        assertThat(idsAfterRestart()).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void interruptsABatchThatTakesLongerThanTheTimeout() throws Exception {
        try (ChildJvm stream = stream(Duration.ofHours(1), Duration.ofSeconds(2), TERMINATED)) {
            assertThat(stream.terminate()).isEqualTo(SIGTERM);
        }

        assertThat(checkpoint("offsets/0")).exists();
        assertThat(checkpoint("commits/0")).doesNotExist();
        assertThat(checkpoint("_expectation-sink.lease")).doesNotExist();
        assertThat(idsAfterRestart()).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void isTakenBackWhenItIsClosed() {
        StopOnShutdown registered = RunningSinks.of(spark).stopOnShutdown(Duration.ofSeconds(1));

        registered.close();
        registered.close();

        assertThatThrownBy(() -> RunningSinks.of(spark).stopOnShutdown(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
