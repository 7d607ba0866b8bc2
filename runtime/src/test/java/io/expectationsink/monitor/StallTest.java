package io.expectationsink.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import io.expectationsink.monitor.SinkEvent.Activity;
import io.expectationsink.monitor.SinkEvent.Idle;
import io.expectationsink.monitor.SinkEvent.Recovered;
import io.expectationsink.monitor.SinkEvent.Stalled;
import io.expectationsink.monitor.SinkEvent.Stopped;
import io.expectationsink.monitor.SinkFigures.State;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.Numbers;
import java.time.Duration;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a real stream that is quiet counts as stalled, and when not. */
class StallTest extends MonitoredSession {

    private static final Duration FLOOR = Duration.ofMinutes(1);

    /** The first file passes, and the rows of the others wait at the gate. */
    private Dataset<Row> gated(Numbers input) {
        return input.streamFileByFile()
                .selectExpr("id", "IF(id > 0, java_method('io.expectationsink.monitor.Gate', 'pass'), '') AS gate");
    }

    @Test
    void saysOnceThatAMicroBatchHangsAndThatItGoesOn() throws Exception {
        Gate gate = Gate.closed();
        SinkMonitor monitor = settings().start();
        try (CapturedLog log = CapturedLog.open()) {
            StreamingQuery query = writer.start(
                    gated(numbers().add(0, 1).add(1, 2)),
                    sink().trigger(AS_SOON_AS_POSSIBLE).build());
            gate.awaitArrival();
            monitor.figures();
            monitor.check();
            time.pass(FLOOR);
            monitor.check();
            assertThat(monitor.figures("numbers").orElseThrow().state()).isEqualTo(State.RUNNING);

            time.pass(Duration.ofSeconds(1));
            monitor.check();
            monitor.check();

            Stalled stalled = events.await(Stalled.class);
            assertThat(stalled.activity()).isEqualTo(Activity.RUNNING_BATCH);
            assertThat(stalled.batchId()).hasValue(1);
            assertThat(stalled.quiet()).isEqualTo(FLOOR.plusSeconds(1));
            assertThat(stalled.limit()).isEqualTo(FLOOR);
            SinkFigures figures = monitor.figures("numbers").orElseThrow();
            assertThat(figures.state()).isEqualTo(State.STALLED);
            assertThat(figures.stalledSince())
                    .hasValue(stalled.at().minus(FLOOR).minusSeconds(1));

            gate.open();
            query.processAllAvailable();
            Recovered recovered = events.await(Recovered.class);

            assertThat(recovered.quiet()).isEqualTo(FLOOR.plusSeconds(1));
            figures = monitor.figures("numbers").orElseThrow();
            assertThat(figures.stalledSince()).isEmpty();
            assertThat(figures.totals()).isEqualTo(new SinkTotals(1, 0, 1, 2, new RowTotal(2, 0), new RowTotal(2, 0)));
            assertThat(writer.stop(query, LONG)).isTrue();
            monitor.close();
            assertThat(events.kinds())
                    .filteredOn(kind -> !kind.equals("Idle"))
                    .containsExactly("Started", "Progressed", "Stalled", "Recovered", "Progressed", "Stopped");
            assertThat(log.warnings())
                    .filteredOn(line -> line.startsWith("event=stalled"))
                    .containsExactly("event=stalled sink=numbers query=numbers runId=" + query.runId()
                            + " activity=RUNNING_BATCH batch=1 quietMs=61000 limitMs=60000");
        }
    }

    @Test
    void anAvailableNowStreamThatHangsInItsFirstBatchStallsAndCanBeStopped() throws Exception {
        Gate gate = Gate.closed();
        SinkMonitor monitor = settings().stallFloor(Duration.ofSeconds(5)).start();
        StreamingQuery query = writer.start(gated(numbers().add(1, 2)), sink().build());
        gate.awaitArrival();
        monitor.figures();
        monitor.check();
        time.pass(Duration.ofSeconds(6));
        monitor.check();

        Stalled stalled = events.await(Stalled.class);
        query.stop();

        assertThat(stalled.batchId()).isEmpty();
        assertThat(events.await(Stopped.class).figures().stalledSince()).isEmpty();
        assertThat(events.kinds()).containsExactly("Started", "Stalled", "Stopped");
    }

    @Test
    void aStreamThatWaitsIsNotStalled() throws Exception {
        SinkMonitor monitor = settings().start();
        StreamingQuery query = writer.start(
                numbers().add(0, 1).stream(),
                sink().trigger(TriggerDefinition.processingTime("1 hour")).build());
        while (query.lastProgress() == null || query.status().isTriggerActive()) {
            query.awaitTermination(5);
        }
        for (int hours = 0; hours < 12; hours++) {
            monitor.check();
            time.pass(Duration.ofHours(5));
        }

        SinkFigures figures = monitor.figures("numbers").orElseThrow();

        assertThat(figures.state().isActive()).isTrue();
        assertThat(figures.totals().stalls()).isZero();
        assertThat(writer.stop(query, LONG)).isTrue();
        monitor.close();
        assertThat(events.kinds()).doesNotContain("Stalled");
    }

    @Test
    void anIdleStreamIsNotStalled() throws Exception {
        SinkMonitor monitor = settings().start();
        StreamingQuery query = writer.start(
                numbers().add(0, 1).stream(),
                sink().trigger(AS_SOON_AS_POSSIBLE).build());
        events.await(Idle.class);
        for (int checks = 0; checks < 50; checks++) {
            time.pass(FLOOR.dividedBy(5));
            while (query.status().isTriggerActive()) {
                query.awaitTermination(1);
            }
            monitor.check();
        }

        assertThat(monitor.figures("numbers").orElseThrow().totals().stalls()).isZero();
        assertThat(writer.stop(query, LONG)).isTrue();
    }

    @Test
    void theEpochsOfContinuousProcessingAreSignsOfLife() throws Exception {
        SinkMonitor monitor = settings().start();
        StreamingQuery query = writer.start(
                spark.readStream().format("rate").option("rowsPerSecond", 5).load(),
                SinkDefinition.builder("epochs")
                        .format("noop")
                        .table("epochs")
                        .trigger(TriggerDefinition.continuous("1 second"))
                        .checkpoint(folder.resolve("epochs").toString())
                        .build());
        monitor.figures();
        for (int epochs = 0; epochs < 2; epochs++) {
            String before = query.status().message();
            while (query.status().message().equals(before)) {
                query.awaitTermination(20);
            }
            time.pass(Duration.ofMinutes(5));
            monitor.check();
        }

        SinkFigures figures = monitor.figures("epochs").orElseThrow();

        assertThat(query.recentProgress()).isEmpty();
        assertThat(figures.state()).isEqualTo(State.RUNNING);
        assertThat(figures.totals().stalls()).isZero();
        query.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "PROCESSING_TIME, 30 seconds, 3, PT1M30S",
        "PROCESSING_TIME, 10 seconds, 3, PT1M",
        "PROCESSING_TIME, 1 hour, 2, PT2H",
        "CONTINUOUS, 1 minute, 5, PT5M",
        "REAL_TIME, 5 minutes, 3, PT15M",
        "AVAILABLE_NOW, true, 3, PT1M",
        "ONCE, true, 3, PT1M"
    })
    void severalIntervalsAreTheLimitButNeverLessThanTheFloor(
            TriggerKind kind, String value, int intervals, Duration limit) {
        assertThat(new StallRule(intervals, FLOOR).limit(Optional.of(TriggerDefinition.of(kind, value))))
                .isEqualTo(limit);
    }

    @Test
    void aSinkWithoutATriggerHasTheFloor() {
        assertThat(StallRule.DEFAULT.limit(Optional.empty())).isEqualTo(FLOOR);
    }

    @Test
    void refusesLimitsThatMeanNothing() {
        assertThatThrownBy(() -> settings().stallAfter(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings().stallFloor(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings().checkEvery(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
