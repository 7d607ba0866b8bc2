package io.expectationsink.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.monitor.SinkEvent.Failed;
import io.expectationsink.monitor.SinkEvent.Idle;
import io.expectationsink.monitor.SinkEvent.Progressed;
import io.expectationsink.monitor.SinkEvent.Started;
import io.expectationsink.monitor.SinkEvent.Stopped;
import io.expectationsink.monitor.SinkFigures.State;
import io.expectationsink.runtime.BatchFigures;
import io.expectationsink.runtime.SinkQuery;
import io.expectationsink.runtime.StartedQueries;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.junit.jupiter.api.Test;

/** Figures and events of real streams. */
class SinkMonitorTest extends MonitoredSession {

    private static final String KEPT_REPORTS = "spark.sql.streaming.numRecentProgressUpdates";

    @Test
    void countsEveryRowOfAStream() throws Exception {
        SinkMonitor monitor = settings().start();

        StreamingQuery query = writer.start(numbers().add(0, 4).add(4, 10).streamFileByFile(), sink().build());
        query.awaitTermination();

        SinkFigures figures = monitor.figures("numbers").orElseThrow();
        assertThat(figures.state()).isEqualTo(State.STOPPED);
        assertThat(figures.queryName()).isEqualTo("numbers");
        assertThat(figures.queryId()).isEqualTo(query.id());
        assertThat(figures.runId()).isEqualTo(query.runId());
        assertThat(figures.totals()).isEqualTo(new SinkTotals(1, 0, 0, 2, new RowTotal(10, 0), new RowTotal(10, 0)));
        assertThat(figures.totals().rowsWritten().isExact()).isTrue();
        BatchFigures last = figures.lastBatch().orElseThrow();
        assertThat(last.batchId()).isEqualTo(1);
        assertThat(last.rowsIn()).isEqualTo(last.rowsWritten()).isPresent();
        assertThat(last.durationMs()).isPositive();
        assertThat(figures.lastReport().orElseThrow())
                .isAfterOrEqualTo(last.began().plusMillis(last.durationMs()));
        assertThat(figures.sinceReport()).isPresent();
        assertThat(figures.offsetsBehind()).isEmpty();
        assertThat(figures.sourceMetrics()).isEmpty();
        assertThat(figures.lastFailure()).isEmpty();
        events.await(Stopped.class);
        assertThat(events.kinds()).containsExactly("Started", "Progressed", "Progressed", "Stopped");
        assertThat(events.all())
                .filteredOn(Progressed.class::isInstance)
                .extracting(event -> ((Progressed) event).batch().rowsWritten().getAsLong())
                .containsExactlyInAnyOrder(4L, 6L);
    }

    @Test
    void countsWhatDeltaWroteAfterACast() throws Exception {
        spark.sql("CREATE TABLE " + table + " (ID INT, third INT) USING delta");
        SinkMonitor monitor = settings().start();

        writer.start(numbers().add(0, 7).stream(), sink().runMetadata(false).build())
                .awaitTermination();

        SinkFigures figures = monitor.figures("numbers").orElseThrow();
        assertThat(figures.totals().rowsWritten()).isEqualTo(new RowTotal(7, 0));
        assertThat(figures.totals().rowsIn()).isEqualTo(new RowTotal(0, 1));
        assertThat(figures.totals().rowsIn().isExact()).isFalse();
        assertThat(figures.lastBatch().orElseThrow().rowsIn()).isEmpty();
    }

    @Test
    void tellsWhyAStreamFailedAndKeepsItAfterTheRestart() throws Exception {
        SinkMonitor monitor = settings().start();
        Numbers input = numbers().add(0, 3);
        try (CapturedLog log = CapturedLog.open()) {
            StreamingQuery failing = writer.start(
                    input.stream()
                            .selectExpr("CASE WHEN id = 1 THEN CAST(raise_error('no entry\nfor open-sesame') AS LONG)"
                                    + " ELSE id END AS id"),
                    sink().option("userMetadata", "${stream.password}").build());
            assertThatThrownBy(failing::awaitTermination).isInstanceOf(StreamingQueryException.class);

            Failed failed = events.await(Failed.class);

            assertThat(failed.failure().condition()).hasValue("USER_RAISED_EXCEPTION");
            assertThat(failed.failure().message())
                    .contains("no entry\nfor *********(redacted)")
                    .doesNotContain("open-sesame");
            assertThat(failed.figures().state()).isEqualTo(State.FAILED);
            assertThat(writer.status(failing).error().orElseThrow().message()).doesNotContain("open-sesame");
            writer.start(input.stream().select("id"), sink().build()).awaitTermination();
            SinkFigures figures = monitor.figures("numbers").orElseThrow();
            assertThat(figures.state()).isEqualTo(State.STOPPED);
            assertThat(figures.lastFailure()).hasValue(failed.failure());
            assertThat(figures.totals()).isEqualTo(new SinkTotals(2, 1, 0, 1, new RowTotal(3, 0), new RowTotal(3, 0)));
            monitor.close();
            assertThat(log.errors())
                    .singleElement()
                    .asString()
                    .startsWith("event=failed sink=numbers query=numbers runId=" + failing.runId()
                            + " condition=USER_RAISED_EXCEPTION message=\"[USER_RAISED_EXCEPTION] no entry");
            assertThat(log.infos())
                    .anyMatch(line -> line.startsWith("event=started sink=numbers"))
                    .anyMatch(line -> line.startsWith("event=stopped sink=numbers")
                            && line.endsWith("batches=1 rowsIn=3 rowsWritten=3 failures=1"));
        }
    }

    @Test
    void watchesSinksSideBySideAndFromStartToStart() throws Exception {
        SinkMonitor monitor = settings().start();
        Numbers input = numbers().add(0, 5);
        String other = Tables.fresh("watched");
        writer.start(input.stream(), sink().build()).awaitTermination();
        StreamingQuery running = writer.start(
                input.stream(),
                sink("others", other).trigger(AS_SOON_AS_POSSIBLE).build());
        running.processAllAvailable();
        input.add(5, 7);
        writer.start(input.stream(), sink().build()).awaitTermination();
        running.processAllAvailable();

        List<SinkFigures> figures = monitor.figures();

        assertThat(figures).extracting(SinkFigures::sink).containsExactly("numbers", "others");
        assertThat(figures.get(0).totals())
                .isEqualTo(new SinkTotals(2, 0, 0, 2, new RowTotal(7, 0), new RowTotal(7, 0)));
        assertThat(figures.get(0).state()).isEqualTo(State.STOPPED);
        assertThat(figures.get(1).totals())
                .isEqualTo(new SinkTotals(1, 0, 0, 2, new RowTotal(7, 0), new RowTotal(7, 0)));
        assertThat(figures.get(1).state().isActive()).isTrue();
        assertThat(writer.stop(running, LONG)).isTrue();
        events.await(Stopped.class, event -> event.sink().equals("others"));
        assertThat(events.kinds("numbers"))
                .containsExactly("Started", "Progressed", "Stopped", "Started", "Progressed", "Stopped");
    }

    @Test
    void saysOnceThatAStreamHasNothingToDo() throws Exception {
        SinkMonitor monitor = settings().start();
        Numbers input = numbers().add(0, 2);
        StreamingQuery query =
                writer.start(input.stream(), sink().trigger(AS_SOON_AS_POSSIBLE).build());

        Idle idle = events.await(Idle.class);

        assertThat(idle.figures().state()).isEqualTo(State.IDLE);
        assertThat(idle.figures().lastBatch().orElseThrow().rowsIn()).hasValue(2);
        assertThat(writer.stop(query, LONG)).isTrue();
        monitor.close();
        assertThat(events.kinds()).containsExactly("Started", "Progressed", "Idle", "Stopped");
    }

    @Test
    void ignoresQueriesThatWereStartedElsewhere() throws Exception {
        SinkMonitor monitor = settings().start();

        numbers().add(0, 3).stream()
                .writeStream()
                .format("noop")
                .queryName("foreign")
                .option("checkpointLocation", folder.resolve("foreign").toString())
                .start()
                .processAllAvailable();
        spark.streams().active()[0].stop();

        assertThat(monitor.figures()).isEmpty();
        monitor.close();
        assertThat(events.all()).isEmpty();
    }

    @Test
    void takesAStreamAlongThatRunsAlready() throws Exception {
        Numbers input = numbers().add(0, 3);
        StreamingQuery query =
                writer.start(input.stream(), sink().trigger(AS_SOON_AS_POSSIBLE).build());
        query.processAllAvailable();

        SinkMonitor monitor = settings().start();
        Started started = events.await(Started.class);
        input.add(3, 8);
        query.processAllAvailable();

        assertThat(started.figures().lastBatch().orElseThrow().rowsWritten()).hasValue(3);
        assertThat(started.figures().totals()).isEqualTo(SinkTotals.NONE.started());
        assertThat(monitor.figures("numbers").orElseThrow().totals())
                .isEqualTo(new SinkTotals(1, 0, 0, 1, new RowTotal(5, 0), new RowTotal(5, 0)));
        assertThat(writer.stop(query, LONG)).isTrue();
    }

    @Test
    void needsNoEventOfTheListener() throws Exception {
        SinkMonitor monitor = settings().start();
        for (var listener : spark.streams().listListeners()) {
            if (listener instanceof QueryEvents) {
                spark.streams().removeListener(listener);
            }
        }

        writer.start(numbers().add(0, 3).stream(), sink().build()).awaitTermination();
        monitor.check();

        assertThat(events.await(Stopped.class).figures().totals().rowsWritten()).isEqualTo(new RowTotal(3, 0));
    }

    private WatchedSink watched() {
        return new WatchedSink(
                StallRule.DEFAULT, time, new BatchReader(SinkQuery::batch, BatchReader.PATIENCE), events);
    }

    @Test
    void admitsWhichMicroBatchesItHasNotSeen() throws Exception {
        List<SinkQuery> started = new ArrayList<>();
        Consumer<SinkQuery> watcher = started::add;
        StartedQueries.watch(spark, watcher);
        Gate gate = Gate.closed();
        Numbers input = numbers();
        for (int file = 0; file < 5; file++) {
            input.add(file, file + 1);
        }
        spark.conf().set(KEPT_REPORTS, "2");
        try {
            StreamingQuery query = writer.start(
                    input.streamFileByFile()
                            .selectExpr(
                                    "id", "IF(id > 0, java_method('io.expectationsink.monitor.Gate', 'pass'), '') g"),
                    sink().build());
            gate.awaitArrival();
            WatchedSink sink = watched();
            WatchedSink late = watched();
            sink.begin(started.get(0), true);
            late.begin(started.get(0), true);
            sink.look();
            gate.open();
            query.awaitTermination();

            sink.look();
            late.look();

            assertThat(sink.figures().orElseThrow().totals())
                    .isEqualTo(new SinkTotals(1, 0, 0, 5, new RowTotal(2, 3), new RowTotal(2, 3)));
            // How many were done before the first report that is left is not known.
            assertThat(late.figures().orElseThrow().totals())
                    .isEqualTo(new SinkTotals(1, 0, 0, 2, new RowTotal(1, 1), new RowTotal(1, 1)));
            for (int file = 5; file < 9; file++) {
                input.add(file, file + 1);
            }
            writer.start(input.streamFileByFile().selectExpr("id", "'' AS g"), sink().build())
                    .awaitTermination();
            late.begin(started.get(1), true);
            late.look();
            assertThat(late.figures().orElseThrow().totals())
                    .isEqualTo(new SinkTotals(2, 0, 0, 6, new RowTotal(2, 4), new RowTotal(2, 4)));
        } finally {
            spark.conf().unset(KEPT_REPORTS);
            StartedQueries.unwatch(watcher);
        }
    }
}
