package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.runtime.QueryStatus.State;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What {@code status} and {@code stop} say of real queries. */
@ExtendWith(LocalSpark.class)
@Timeout(120)
class QueryLifeTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String KEPT_REPORTS = "spark.sql.streaming.numRecentProgressUpdates";
    private static final String IDLE_REPORTS = "spark.sql.streaming.noDataProgressEventInterval";

    @TempDir
    private Path folder;

    private SparkSession spark;
    private SinkWriter writer;
    private String table;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        writer = new SinkWriter(SinkContext.builder(spark).build());
        table = Tables.fresh("life");
    }

    private SinkDefinition.Builder sink() {
        return SinkDefinition.builder("life")
                .table(table)
                .trigger(TriggerDefinition.availableNow())
                .checkpoint(folder.resolve("checkpoints").toString());
    }

    private Numbers numbers() {
        return Numbers.in(spark, folder);
    }

    @Test
    void knowsNothingOfNoQuery() {
        assertThat(writer.status(null)).isEqualTo(QueryStatus.notRunning());
        assertThat(writer.stop(null, LONG)).isTrue();
    }

    @Test
    void keepsTheLastMicroBatchAfterTheEnd() throws Exception {
        StreamingQuery query = writer.start(numbers().add(0, 4).add(4, 10).streamFileByFile(), sink().build());
        query.awaitTermination();

        QueryStatus status = writer.status(query);

        assertThat(status.state()).isEqualTo(State.INACTIVE);
        assertThat(status.queryId()).hasValue(query.id());
        assertThat(status.runId()).hasValue(query.runId());
        assertThat(status.name()).hasValue("life");
        assertThat(status.batchId()).hasValue(1);
        assertThat(status.rowsIn()).isPresent();
        assertThat(status.rowsWritten()).isEqualTo(status.rowsIn());
        assertThat(status.batchDurationMs().orElseThrow()).isPositive();
        assertThat(status.timestamp()).isPresent();
        assertThat(status.error()).isEmpty();
        assertThat(writer.stop(query, Duration.ZERO)).isTrue();
    }

    @Test
    void tellsNoRowsOfARunWithoutAMicroBatch() throws Exception {
        Numbers input = numbers().add(0, 4);
        writer.start(input.stream(), sink().build()).awaitTermination();
        StreamingQuery again = writer.start(input.stream(), sink().build());
        again.awaitTermination();

        QueryStatus status = writer.status(again);

        assertThat(status.state()).isEqualTo(State.INACTIVE);
        assertThat(status.batchId()).hasValue(0);
        assertThat(status.rowsIn()).isEmpty();
        assertThat(status.rowsWritten()).isEmpty();
    }

    @Test
    void countsWhatDeltaWroteAfterACast() throws Exception {
        spark.sql("CREATE TABLE " + table + " (ID INT, third INT) USING delta");

        StreamingQuery query = writer.start(
                numbers().add(0, 7).stream(), sink().runMetadata(false).build());
        query.awaitTermination();

        assertThat(writer.status(query).rowsWritten()).hasValue(7);
        assertThat(writer.status(query).rowsIn()).isEmpty();
    }

    @Test
    void tellsWhyAQueryFailed() {
        Dataset<Row> failing =
                numbers().add(0, 3).stream().selectExpr("CAST(concat('x', CAST(id AS STRING)) AS LONG) AS id");
        StreamingQuery query = writer.start(failing, sink().build());
        assertThatThrownBy(query::awaitTermination).isInstanceOf(StreamingQueryException.class);

        QueryStatus status = writer.status(query);

        assertThat(status.state()).isEqualTo(State.ERROR);
        assertThat(status.error()).hasValueSatisfying(failure -> {
            assertThat(failure.condition()).hasValue("CAST_INVALID_INPUT");
            assertThat(failure.message()).contains("x0");
        });
    }

    @Test
    void stopsBetweenMicroBatches() throws Exception {
        Numbers input = numbers();
        for (int file = 0; file < 6; file++) {
            input.add(file, file + 1);
        }
        StreamingQuery query = writer.start(
                input.streamFileByFile(),
                sink().trigger(TriggerDefinition.processingTime("0 seconds")).build());
        while (query.lastProgress() == null) {
            query.awaitTermination(5);
        }
        assertThat(writer.status(query).state()).isEqualTo(State.ACTIVE);

        assertThat(writer.stop(query, LONG)).isTrue();

        assertThat(query.isActive()).isFalse();
        assertThat(query.exception().isEmpty()).isTrue();
        assertThat(log("commits")).isGreaterThanOrEqualTo(1);
        assertThat(spark.table(table).count()).isEqualTo(log("commits"));
        assertThat(writer.stop(query, LONG)).isTrue();
        writer.start(input.streamFileByFile(), sink().build()).awaitTermination();
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void letsTheRunningMicroBatchFinish() throws Exception {
        Dataset<Row> slow = numbers().add(0, 2).stream()
                .selectExpr("id", "java_method('java.lang.Thread', 'sleep', 700L) AS pause");
        StreamingQuery query = writer.start(
                slow, sink().trigger(TriggerDefinition.processingTime("1 hour")).build());
        while (!Files.exists(checkpoint("offsets").resolve("0"))) {
            query.awaitTermination(5);
        }

        assertThat(writer.stop(query, LONG)).isTrue();

        assertThat(checkpoint("commits").resolve("0")).exists();
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L);
    }

    @Test
    void keepsTheLastMicroBatchWhileTheQueryIsIdle() throws Exception {
        spark.conf().set(KEPT_REPORTS, "2");
        spark.conf().set(IDLE_REPORTS, "20");
        StreamingQuery query = writer.start(
                numbers().add(0, 4).stream(),
                sink().trigger(TriggerDefinition.processingTime("0 seconds")).build());
        try {
            query.processAllAvailable();
            assertThat(writer.status(query).rowsWritten()).hasValue(4);
            while (Arrays.stream(query.recentProgress()).anyMatch(report -> report.numInputRows() > 0)) {
                query.awaitTermination(20);
            }

            assertThat(writer.status(query).batchId()).hasValue(0);
            assertThat(writer.status(query).rowsWritten()).hasValue(4);
        } finally {
            assertThat(writer.stop(query, LONG)).isTrue();
            spark.conf().unset(KEPT_REPORTS);
            spark.conf().unset(IDLE_REPORTS);
        }
    }

    @Test
    void admitsWhatItCannotKnowOfATableThatIsGone() throws Exception {
        spark.sql("CREATE TABLE " + table + " (ID INT, third INT) USING delta");
        StreamingQuery query = writer.start(
                numbers().add(0, 7).stream(), sink().runMetadata(false).build());
        query.awaitTermination();
        spark.sql("DROP TABLE " + table);

        assertThat(writer.status(query).rowsWritten()).isEmpty();
        assertThat(writer.status(query).batchId()).hasValue(0);
    }

    private Path checkpoint(String log) {
        return folder.resolve("checkpoints").resolve(table).resolve(log);
    }

    private long log(String name) throws Exception {
        try (Stream<Path> files = Files.list(checkpoint(name))) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .count();
        }
    }
}
