package io.expectationsink.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.lifecycle.SupervisedSink.State;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.OutageFileSystem;
import io.expectationsink.testing.Tables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Storage that is away for longer than the first waits: each restart meets it at the checks of the start. */
@ExtendWith(LocalSpark.class)
@Timeout(180)
class OutageTest {

    private static final int WAITS = 3;

    @TempDir
    private Path folder;

    private final DrivenTiming timing = new DrivenTiming();

    private SparkSession spark;
    private Numbers numbers;
    private String table;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        numbers = Numbers.in(spark, folder).add(0, 3);
        table = Tables.fresh("outage");
    }

    @AfterEach
    void end() {
        OutageFileSystem.end();
        RunningSinks.of(spark).stop(Duration.ofSeconds(60));
    }

    private SinkDefinition.Builder sink() {
        return SinkDefinition.builder("outage")
                .table(table)
                .trigger(TriggerDefinition.processingTime("0 seconds"))
                .checkpoint(folder.resolve("checkpoints").toString());
    }

    private void survivesAnOutage(SinkDefinition definition) throws Exception {
        survivesAnOutage(definition, () -> Tables.ids(spark, table));
    }

    private void survivesAnOutage(SinkDefinition definition, Supplier<List<Long>> ids) throws Exception {
        SinkWriter writer = new SinkWriter(SinkContext.builder(spark).build());
        timing.meanwhile(() -> {
            if (timing.pauses().size() == WAITS) {
                OutageFileSystem.end();
            }
        });
        SupervisedSink sink =
                RestartPolicy.builder().build().supervise(() -> writer.start(numbers.stream(), definition), timing);
        sink.query().processAllAvailable();

        OutageFileSystem.begin();
        numbers.add(3, 6);
        while (sink.state() != State.FAILED && (sink.restarts() < WAITS || sink.state() != State.RUNNING)) {
            Thread.onSpinWait();
        }
        if (sink.state() == State.FAILED) {
            sink.awaitTermination();
        }
        sink.query().processAllAvailable();

        assertThat(ids.get()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(sink.failures())
                .hasSize(WAITS)
                .allSatisfy(failure -> assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.STORAGE_UNAVAILABLE));
        assertThat(sink.failures().get(1))
                .isInstanceOfAny(InvalidSinkException.class, SinkFailedException.class)
                .hasMessageContaining("outage");
    }

    @Test
    void ofTheCheckpoint() throws Exception {
        survivesAnOutage(sink().checkpoint(OutageFileSystem.location(spark, folder.resolve("checkpoints")))
                .build());
    }

    @Test
    void ofTheTable() throws Exception {
        survivesAnOutage(sink().path(OutageFileSystem.location(spark, folder.resolve("table")))
                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"delta", "parquet"})
    void ofAPathWithoutATable(String format) throws Exception {
        String path = OutageFileSystem.location(spark, folder.resolve("path"));

        survivesAnOutage(
                SinkDefinition.builder("outage")
                        .path(path)
                        .format(format)
                        .trigger(TriggerDefinition.processingTime("0 seconds"))
                        .checkpoint(folder.resolve("checkpoints").toString())
                        .build(),
                () -> Tables.ids(spark, format, path));
    }

    @Test
    void ofBoth() throws Exception {
        survivesAnOutage(sink().checkpoint(OutageFileSystem.location(spark, folder.resolve("checkpoints")))
                .path(OutageFileSystem.location(spark, folder.resolve("table")))
                .build());
    }
}
