package io.expectationsink.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.monitor.SinkEvent.Activity;
import io.expectationsink.monitor.SinkEvent.Failed;
import io.expectationsink.monitor.SinkEvent.Progressed;
import io.expectationsink.monitor.SinkEvent.Recovered;
import io.expectationsink.monitor.SinkEvent.Stalled;
import io.expectationsink.monitor.SinkEvent.Stopped;
import io.expectationsink.monitor.SinkFigures.State;
import io.expectationsink.runtime.RemoteQuery;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.Test;

/** What becomes of a monitor that gets no answer: from the server of Spark Connect, or from a table's history. */
class UnansweredTest extends MonitoredSession {

    private RemoteQuery remote(Numbers input) throws Exception {
        SinkDefinition sink = SinkDefinition.builder("remote")
                .format("noop")
                .table("remote")
                .checkpoint(folder.toString())
                .build();
        return RemoteQuery.started(
                input.stream()
                        .writeStream()
                        .format("noop")
                        .queryName("remote")
                        .option("checkpointLocation", folder.resolve("remote").toString())
                        .start(),
                sink);
    }

    @Test
    void aQueryIsWatchedOnAfterAQuestionWithoutAnAnswer() throws Exception {
        Numbers input = numbers().add(0, 3);
        try (CapturedLog log = CapturedLog.open()) {
            SinkMonitor monitor = settings().checkEvery(Duration.ofMillis(20)).start();
            RemoteQuery query = remote(input);
            events.await(Progressed.class);

            query.answers(false);
            int asked = query.questions();
            while (query.questions() < asked + 5) {
                query.awaitTermination(5);
            }
            time.pass(Duration.ofHours(1));
            Stalled stalled = events.await(Stalled.class);
            monitor.figures();
            query.answers(true);
            input.add(3, 5);

            assertThat(stalled.activity()).isEqualTo(Activity.UNREACHABLE);
            assertThat(stalled.figures().state()).isEqualTo(State.STALLED);
            events.await(Recovered.class);
            assertThat(events.await(Progressed.class).batch().rowsIn()).hasValue(2);
            query.stop();
            assertThat(events.await(Stopped.class).figures().totals().starts()).isEqualTo(1);
            monitor.close();
            assertThat(log.warnings())
                    .filteredOn(line -> line.contains("cannot be asked"))
                    .singleElement()
                    .asString()
                    .contains("'remote'", "UNAVAILABLE")
                    .doesNotContain("open-sesame");
        }
    }

    @Test
    void aHistoryThatDoesNotAnswerDelaysNoOtherSinkAndNoFigures() throws Exception {
        spark.sql("CREATE TABLE " + table + " (ID INT, third INT) USING delta");
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        try (CapturedLog log = CapturedLog.open()) {
            SinkMonitor monitor = settings()
                    .count(
                            (query, report) -> {
                                asked.countDown();
                                return answered(answer, query.batch(report));
                            },
                            Duration.ofMillis(200))
                    .start();
            Numbers input = numbers().add(0, 3);
            StreamingQuery cast = writer.start(
                    input.stream(),
                    sink().runMetadata(false).trigger(AS_SOON_AS_POSSIBLE).build());
            asked.await();

            writer.start(input.stream(), sink("others", Tables.fresh("watched")).build())
                    .awaitTermination();
            assertThat(events.await(Stopped.class).sink()).isEqualTo("others");
            SinkFigures figures = monitor.figures("numbers").orElseThrow();
            input.add(3, 5);
            cast.processAllAvailable();
            cast.stop();
            Stopped stopped = events.await(Stopped.class);

            assertThat(figures.totals().batches()).isLessThanOrEqualTo(1);
            assertThat(stopped.sink()).isEqualTo("numbers");
            assertThat(stopped.figures().totals())
                    .isEqualTo(new SinkTotals(1, 0, 0, 2, new RowTotal(0, 2), new RowTotal(0, 2)));
            assertThat(log.warnings())
                    .filteredOn(line -> line.startsWith("The history of the table of sink 'numbers'"))
                    .hasSize(1);
            answer.countDown();
        }
    }

    @Test
    void rowsAreCountedAgainWhenTheHistoryAnswers() throws Exception {
        spark.sql("CREATE TABLE " + table + " (ID INT, third INT) USING delta");
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch counted = new CountDownLatch(1);
        SinkMonitor monitor = settings()
                .count(
                        (query, report) -> {
                            var batch = answered(answer, query.batch(report));
                            counted.countDown();
                            return batch;
                        },
                        BatchReader.PATIENCE)
                .start();
        Numbers input = numbers().add(0, 3);
        StreamingQuery query = writer.start(
                input.stream(),
                sink().runMetadata(false).trigger(AS_SOON_AS_POSSIBLE).build());
        Progressed first = events.await(Progressed.class);
        answer.countDown();
        counted.await();
        settle();
        input.add(3, 8);
        query.processAllAvailable();

        Progressed second = events.await(Progressed.class);

        assertThat(first.batch().rowsWritten()).isEmpty();
        assertThat(first.batch().rowsIn()).isEmpty();
        assertThat(second.batch().rowsWritten()).hasValue(5);
        assertThat(monitor.figures("numbers").orElseThrow().totals().rowsWritten())
                .isEqualTo(new RowTotal(5, 1));
        query.stop();
    }

    @Test
    void aFailureIsToldThoughTheHistoryDoesNotAnswer() throws Exception {
        spark.sql("CREATE TABLE " + table + " (ID INT, third INT) USING delta");
        CountDownLatch answer = new CountDownLatch(1);
        settings()
                .count((query, report) -> answered(answer, query.batch(report)), Duration.ofMillis(200))
                .start();
        writer.start(
                numbers()
                        .add(0, 1)
                        .add(1, 2)
                        .streamFileByFile()
                        .selectExpr("IF(id = 1, CAST(raise_error('no entry') AS LONG), id) AS id", "third"),
                sink().runMetadata(false).build());

        assertThat(events.await(Failed.class).failure().condition()).hasValue("USER_RAISED_EXCEPTION");
        answer.countDown();
    }

    /** The thread of the last count has nothing more to do, but may not have ended. */
    private static void settle() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("expectation-sink history")) {
                thread.join();
            }
        }
    }

    private static <T> T answered(CountDownLatch answer, T value) {
        try {
            answer.await();
            return value;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
