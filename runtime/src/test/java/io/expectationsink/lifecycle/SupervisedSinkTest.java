package io.expectationsink.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.EngineCondition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.lifecycle.SupervisedSink.State;
import io.expectationsink.runtime.StopOutcome;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.Tables;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real queries that fail and are, or are not, started again. */
@Tag("end-to-end")
class SupervisedSinkTest extends SupervisedNumbers {

    private static final String MODE = "spark.expectationsink.supervised.outputMode";

    private final BlockingQueue<StreamingQuery> started = new LinkedBlockingQueue<>();
    private final AtomicInteger starts = new AtomicInteger();

    @AfterEach
    void unsetMode() {
        spark.conf().unset(MODE);
    }

    private Supplier<StreamingQuery> start() {
        return start(numbers.stream().filter(new HeldRows()).filter(new Faults()));
    }

    private Supplier<StreamingQuery> start(Dataset<Row> rows) {
        return () -> {
            starts.incrementAndGet();
            StreamingQuery query = writer.start(rows, sink());
            started.add(query);
            return query;
        };
    }

    private static RestartPolicy.Builder policy() {
        return RestartPolicy.builder().backoff(Duration.ofSeconds(10), 2, Duration.ofMinutes(1));
    }

    /** The next query that was started, when it has read all input. */
    private StreamingQuery next() throws Exception {
        StreamingQuery query = started.take();
        query.processAllAvailable();
        return query;
    }

    private static void awaitFailure(StreamingQuery query) {
        assertThat(catchThrowable(query::awaitTermination)).isNotNull();
    }

    @Test
    void goesOnAfterTheTableWasAlteredDuringABatch() throws Exception {
        HeldRows.hold();
        SupervisedSink sink = policy().build().supervise(start(), timing);
        HeldRows.awaitHeld();
        spark.sql("ALTER TABLE " + table + " SET TBLPROPERTIES ('team' = 'x')");
        try (CapturedLog log = CapturedLog.open()) {
            HeldRows.release();
            awaitFailure(started.take());
            StreamingQuery second = next();

            assertThat(log.warnings())
                    .contains(
                            "supervised: its query has failed (DELTA_METADATA_CHANGED: another writer changed the table"
                                    + " during a micro-batch); restart 1 of 5 in 10.0 s");
            assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
            assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(10));
            assertThat(sink.restarts()).isEqualTo(1);
            assertThat(sink.failures())
                    .singleElement()
                    .satisfies(
                            failure -> assertThat(EngineCondition.of(failure)).hasValue("DELTA_METADATA_CHANGED"));

            assertThat(sink.stop(LONG)).isEqualTo(StopOutcome.BETWEEN_BATCHES);
            assertThat(second.isActive()).isFalse();
        }
        assertThat(sink.state()).isEqualTo(State.ENDED);
        assertThat(sink.name()).isEqualTo("supervised");
        sink.awaitTermination();
        assertThat(sink.stop(LONG)).isEqualTo(StopOutcome.ENDED_BY_ITSELF);
    }

    @Test
    void doesNotStartAgainWhatViolatesAConstraint() throws Exception {
        writer.start(
                        numbers.stream(),
                        sink().toBuilder()
                                .trigger(TriggerDefinition.availableNow())
                                .build())
                .awaitTermination();
        spark.sql("ALTER TABLE " + table + " ADD CONSTRAINT few CHECK (id < 4)");
        numbers.add(3, 6);

        SupervisedSink sink = policy().build().supervise(start(), timing);

        assertThatThrownBy(sink::awaitTermination)
                .isInstanceOf(SinkFailedException.class)
                .hasMessageContaining("'supervised' has failed (DELTA_VIOLATE_CONSTRAINT_WITH_VALUES)")
                .hasMessageContaining("is not started again: a restart does not cure it (a row is refused).")
                .hasMessageContaining("docs/operations.md#restarting")
                .hasNoSuppressedExceptions();
        assertThat(starts).hasValue(1);
        assertThat(timing.pauses()).isEmpty();
        assertThat(sink.state()).isEqualTo(State.FAILED);
        assertThat(RunningSinks.of(spark).supervised()).isEmpty();
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void endsWithTheLastFailureWhenTheLimitIsReached() throws Exception {
        Faults.next(Integer.MAX_VALUE);
        SupervisedSink sink = policy().maxRestarts(2).build().supervise(start(), timing);

        assertThatThrownBy(() -> sink.awaitTermination(LONG))
                .isInstanceOf(SinkFailedException.class)
                .hasRootCauseInstanceOf(SocketTimeoutException.class)
                .hasMessageContaining("it was restarted 2 times in a row, which is the limit")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(2));
        assertThat(starts).hasValue(3);
        assertThat(timing.pauses()).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(20));
        assertThat(sink.failures()).hasSize(3);
    }

    @Test
    void forgetsTheRestartsBeforeAHealthyRun() throws Exception {
        SupervisedSink sink = policy().maxRestarts(1)
                .healthyAfter(Duration.ofMinutes(10))
                .build()
                .supervise(start(), timing);
        for (int run = 0; run < 2; run++) {
            StreamingQuery query = next();
            timing.advance(Duration.ofMinutes(10));
            Faults.next(1);
            numbers.add(3 + run, 4 + run);
            awaitFailure(query);
        }
        StreamingQuery third = next();
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L, 3L, 4L);
        timing.advance(Duration.ofMinutes(9));
        Faults.next(1);
        numbers.add(5, 6);
        awaitFailure(third);

        assertThatThrownBy(sink::awaitTermination).isInstanceOf(SinkFailedException.class);
        assertThat(starts).hasValue(3);
        assertThat(sink.restarts()).isEqualTo(2);
    }

    @Test
    void aLongRunWithoutABatchIsNotHealthy() {
        timing.tick(Duration.ofHours(1));
        Faults.next(Integer.MAX_VALUE);
        SupervisedSink sink = policy().maxRestarts(1).build().supervise(start(), timing);

        assertThatThrownBy(sink::awaitTermination).isInstanceOf(SinkFailedException.class);
        assertThat(starts).hasValue(2);
    }

    @Test
    void stopsWhileItWaitsForTheRestart() throws Exception {
        timing.waitForever();
        Faults.next(Integer.MAX_VALUE);
        SupervisedSink sink = policy().build().supervise(start(), timing);
        timing.awaitPause();
        assertThat(sink.state()).isEqualTo(State.BACKING_OFF);
        assertThat(RunningSinks.of(spark).supervised()).containsExactly(sink);

        assertThat(sink.stop(LONG)).isEqualTo(StopOutcome.ENDED_BY_ITSELF);

        assertThat(sink.state()).isEqualTo(State.ENDED);
        assertThat(starts).hasValue(1);
        sink.awaitTermination();
    }

    @Test
    void stopsWhatIsJustBeingStarted() throws Exception {
        CountDownLatch starting = new CountDownLatch(1);
        CountDownLatch mayStart = new CountDownLatch(1);
        Supplier<StreamingQuery> start = start();
        Faults.next(1);
        SupervisedSink sink = policy().build()
                .supervise(
                        () -> {
                            if (starts.get() == 1) {
                                starting.countDown();
                                awaitUninterruptibly(mayStart);
                            }
                            return start.get();
                        },
                        timing);
        starting.await();
        assertThat(sink.state()).isEqualTo(State.STARTING);

        CompletableFuture<StopOutcome> outcome = CompletableFuture.supplyAsync(() -> sink.stop(LONG));
        while (!sink.isStopping()) {
            Thread.onSpinWait();
        }
        mayStart.countDown();

        assertThat(outcome.get()).isEqualTo(StopOutcome.INTERRUPTED);
        assertThat(sink.query().isActive()).isFalse();
        assertThat(sink.state()).isEqualTo(State.ENDED);
    }

    @Test
    void countsAStartThatFailsAsAFailure() throws Exception {
        Supplier<StreamingQuery> start = start();
        AtomicInteger calls = new AtomicInteger();
        Faults.next(1);
        SupervisedSink sink = policy().build()
                .supervise(
                        () -> {
                            if (calls.incrementAndGet() == 2) {
                                throw new SinkFailedException("no", new SocketTimeoutException());
                            }
                            return start.get();
                        },
                        timing);
        awaitFailure(started.take());
        next();

        assertThat(sink.restarts()).isEqualTo(2);
        assertThat(sink.failures()).hasSize(2);
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void endsWithWhateverARestartThrows() {
        Supplier<StreamingQuery> start = start();
        Faults.next(1);
        SupervisedSink sink = policy().build()
                .supervise(() -> starts.get() == 0 ? start.get() : throwUndeclared(new TimeoutException("no")), timing);

        assertThatThrownBy(sink::awaitTermination)
                .isInstanceOf(SinkFailedException.class)
                .hasRootCauseInstanceOf(TimeoutException.class)
                .hasMessageContaining("nothing is known that a restart would cure");
        assertThat(sink.state()).isEqualTo(State.FAILED);
    }

    @Test
    void endsWhenARestartIsRefused() {
        timing.meanwhile(() -> spark.conf().set(MODE, "UPDATE"));
        Faults.next(1);
        SupervisedSink sink = policy().build().supervise(start(), timing);

        assertThatThrownBy(sink::awaitTermination)
                .isInstanceOf(SinkFailedException.class)
                .hasMessageContaining("the start was refused")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    }

    @Test
    void throwsWhatTheFirstStartThrows() {
        spark.conf().set(MODE, "UPDATE");

        assertThatThrownBy(() -> policy().build().supervise(start(), timing)).isInstanceOf(InvalidSinkException.class);
        assertThat(RunningSinks.of(spark).supervised()).isEmpty();
    }

    @Test
    void endsWithItsQuery() throws Exception {
        SupervisedSink sink = policy().build().supervise(start(), timing);
        next().stop();

        sink.awaitTermination();

        assertThat(sink.state()).isEqualTo(State.ENDED);
        assertThat(sink.failures()).isEmpty();
        assertThat(starts).hasValue(1);
    }

    /** As Scala does. */
    @SuppressWarnings("unchecked")
    private static <R, E extends Exception> R throwUndeclared(Exception exception) throws E {
        throw (E) exception;
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
