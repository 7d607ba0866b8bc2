package io.expectationsink.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.runtime.GracefulStop;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.runtime.StartedStub;
import io.expectationsink.runtime.StopOutcome;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Stopping several real queries together. */
@Tag("end-to-end")
@ExtendWith(LocalSpark.class)
@Timeout(180)
class RunningSinksTest {

    private static final int STUBS = 30;

    @TempDir
    private Path folder;

    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final List<StreamingQuery> kept = new ArrayList<>();

    private SparkSession spark;
    private Numbers numbers;
    private String table;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        numbers = Numbers.in(spark, folder).add(0, 3);
        table = Tables.fresh("running");
        RunningSinks.of(spark).stop(Duration.ofSeconds(60));
    }

    @AfterEach
    void release() {
        HeldRows.release();
        mayAnswer.countDown();
    }

    private SinkDefinition.Builder sink(String name) {
        return SinkDefinition.builder(name)
                .table(table + "_" + name)
                .checkpoint(folder.resolve("checkpoints").toString())
                .trigger(TriggerDefinition.processingTime("0 seconds"));
    }

    private static StreamingQuery start(SparkSession session, Dataset<Row> rows, SinkDefinition sink) {
        return new SinkWriter(SinkContext.builder(session).build()).start(rows, sink);
    }

    @Test
    void stopsAllWithinOneTimeout() throws Exception {
        start(spark, numbers.stream(), sink("idle").build()).processAllAvailable();
        SparkSession other = spark.newSession();
        start(other, Numbers.in(other, folder).stream(), sink("elsewhere").build())
                .processAllAvailable();
        SupervisedSink supervised = RestartPolicy.builder()
                .build()
                .supervise(
                        () -> start(spark, numbers.stream(), sink("supervised").build()));
        supervised.query().processAllAvailable();
        HeldRows.hold();
        start(spark, numbers.stream().filter(new HeldRows()), sink("busy").build());
        HeldRows.awaitHeld();
        StreamingQuery foreign = numbers.stream()
                .writeStream()
                .format("noop")
                .option("checkpointLocation", folder.resolve("foreign").toString())
                .start();

        StopReport report = RunningSinks.of(spark).stop(Duration.ofSeconds(10));

        assertThat(report.sinks())
                .containsExactly(
                        new StoppedSink("busy", StopOutcome.INTERRUPTED),
                        new StoppedSink("elsewhere", StopOutcome.BETWEEN_BATCHES),
                        new StoppedSink("idle", StopOutcome.BETWEEN_BATCHES),
                        new StoppedSink("supervised", StopOutcome.BETWEEN_BATCHES));
        assertThat(report.haveAllEnded()).isTrue();
        assertThat(report.names(StopOutcome.INTERRUPTED)).containsExactly("busy");
        assertThat(report)
                .hasToString("busy INTERRUPTED, elsewhere BETWEEN_BATCHES, idle BETWEEN_BATCHES, supervised"
                        + " BETWEEN_BATCHES");
        assertThat(supervised.state()).isEqualTo(SupervisedSink.State.ENDED);
        assertThat(RunningSinks.of(spark).queries()).isEmpty();
        assertThat(foreign.isActive()).isTrue();
        foreign.stop();

        HeldRows.release();
        start(
                        spark,
                        numbers.stream(),
                        sink("busy").trigger(TriggerDefinition.availableNow()).build())
                .awaitTermination();
        assertThat(Tables.ids(spark, table + "_busy")).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aStreamThatReadsTheTableOfAnotherNeedsNoOrder() throws Exception {
        SinkDefinition first = sink("first").build();
        start(spark, numbers.stream(), first).processAllAvailable();
        start(
                        spark,
                        spark.readStream().table(table + "_first").select("id"),
                        sink("second").build())
                .processAllAvailable();
        numbers.add(3, 6);

        assertThat(RunningSinks.of(spark).stop(Duration.ofSeconds(60)).haveAllEnded())
                .isTrue();

        start(
                        spark,
                        numbers.stream(),
                        first.toBuilder()
                                .trigger(TriggerDefinition.availableNow())
                                .build())
                .awaitTermination();
        start(
                        spark,
                        spark.readStream().table(table + "_first").select("id"),
                        sink("second").trigger(TriggerDefinition.availableNow()).build())
                .awaitTermination();
        assertThat(Tables.ids(spark, table + "_second")).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void manyThatDoNotAnswerTakeNoLongerThanOne() {
        stubs("silent", Map.of("isActive", () -> {
            mayAnswer.await();
            return false;
        }));
        Instant begun = Instant.now();

        StopReport report = RunningSinks.of(spark).stop(Duration.ofMillis(500));

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(4));
        assertThat(report.names(StopOutcome.STILL_RUNNING)).contains("silent0", "silent29");
        assertThat(report.haveAllEnded()).isFalse();
    }

    @Test
    void tellsThemToStopWhenItsCallerIsInterrupted() throws Exception {
        CountDownLatch told = new CountDownLatch(STUBS);
        stubs(
                "busy",
                Map.of(
                        "isActive",
                        () -> mayAnswer.getCount() > 0,
                        "status",
                        () -> new StreamingQueryStatus("busy", true, true),
                        "lastProgress",
                        () -> null,
                        "stop",
                        () -> {
                            told.countDown();
                            mayAnswer.await();
                            return null;
                        }));
        Instant begun = Instant.now();
        Thread.currentThread().interrupt();

        StopReport report = RunningSinks.of(spark).stop(Duration.ofHours(1));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(4));
        assertThat(report.names(StopOutcome.STILL_RUNNING)).contains("busy0", "busy29");
        told.await();
    }

    private void stubs(String name, Map<String, Callable<?>> answers) {
        IntStream.range(0, STUBS)
                .mapToObj(number -> StartedStub.of(name + number, answers))
                .forEach(kept::add);
    }

    /** As over Spark Connect, where the query may run on in a server that does not answer. */
    @Test
    void aQueryThatCannotBeAskedCountsAsRunning() {
        Callable<?> silence = () -> {
            if (mayAnswer.getCount() > 0) {
                throw new IllegalStateException("no answer");
            }
            return false;
        };
        kept.add(StartedStub.of("gone", Map.of("isActive", silence, "lastProgress", silence, "stop", silence)));

        assertThat(RunningSinks.of(spark).stop(Duration.ofSeconds(5)).names(StopOutcome.STILL_RUNNING))
                .containsExactly("gone");
    }

    @Test
    void asksNothingOfAQueryThatWasSeenToEnd() {
        AtomicInteger asked = new AtomicInteger();
        StreamingQuery ended = StartedStub.of("ended", Map.of("isActive", () -> asked.incrementAndGet() < 0));
        assertThat(GracefulStop.stop(ended, Duration.ofSeconds(30))).isEqualTo(StopOutcome.ENDED_BY_ITSELF);

        RunningSinks.of(spark).stop(Duration.ofSeconds(30));

        assertThat(asked).hasValue(1);
    }

    @Test
    void saysSoWhenNothingRuns() {
        StopReport report = RunningSinks.of(spark).stop(Duration.ZERO);

        assertThat(report.sinks()).isEmpty();
        assertThat(report.haveAllEnded()).isTrue();
        assertThat(report).hasToString("no sink was running");
        assertThatThrownBy(() -> RunningSinks.of(spark).stop(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
