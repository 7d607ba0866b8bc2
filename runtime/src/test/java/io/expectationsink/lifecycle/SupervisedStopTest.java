package io.expectationsink.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.lifecycle.SupervisedSink.State;
import io.expectationsink.runtime.StopOutcome;
import io.expectationsink.testing.CapturedLog;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.Test;

/** Real queries that fail while they are being stopped. */
class SupervisedStopTest extends SupervisedNumbers {

    private final CountDownLatch starting = new CountDownLatch(1);
    private final CountDownLatch mayStart = new CountDownLatch(1);

    private StreamingQuery start() {
        return writer.start(numbers.stream().filter(new HeldRows()).filter(new Faults()), sink());
    }

    private SupervisedSink supervise(Supplier<StreamingQuery> start) {
        return RestartPolicy.builder().build().supervise(start, timing);
    }

    /** Tells the sink to stop, and goes on when that is so. */
    private static CompletableFuture<StopOutcome> stop(SupervisedSink sink) {
        CompletableFuture<StopOutcome> outcome = CompletableFuture.supplyAsync(() -> sink.stop(LONG));
        while (!sink.isStopping()) {
            Thread.onSpinWait();
        }
        return outcome;
    }

    /** A sink whose query has failed, and whose restart is held back and throws. */
    private SupervisedSink superviseUntilItsRestart(RuntimeException thrown) throws InterruptedException {
        Faults.next(1);
        AtomicInteger starts = new AtomicInteger();
        SupervisedSink sink = supervise(() -> {
            if (starts.incrementAndGet() == 1) {
                return start();
            }
            starting.countDown();
            try {
                mayStart.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            throw thrown;
        });
        starting.await();
        return sink;
    }

    @Test
    void aFailureThatARestartWouldCureIsAnEnd() throws Exception {
        HeldRows.hold();
        SupervisedSink sink = supervise(this::start);
        HeldRows.awaitHeld();
        try (CapturedLog log = CapturedLog.open()) {
            CompletableFuture<StopOutcome> outcome = stop(sink);
            Faults.next(1);
            HeldRows.release();

            assertThat(outcome.get()).isEqualTo(StopOutcome.ENDED_BY_ITSELF);
            assertThat(log.errors()).isEmpty();
            assertThat(log.infos())
                    .contains("supervised: its query has failed (TASK_WRITE_FAILED) while it was being stopped");
        }
        assertThat(sink.state()).isEqualTo(State.ENDED);
        assertThat(sink.failures()).hasSize(1);
        sink.awaitTermination();
    }

    @Test
    void aRestartThatFailsOfWhatARestartWouldCureIsAnEnd() throws Exception {
        SupervisedSink sink = superviseUntilItsRestart(new SinkFailedException("no", new SocketTimeoutException()));

        CompletableFuture<StopOutcome> outcome = stop(sink);
        mayStart.countDown();

        assertThat(outcome.get()).isEqualTo(StopOutcome.ENDED_BY_ITSELF);
        assertThat(sink.state()).isEqualTo(State.ENDED);
        sink.awaitTermination();
    }

    @Test
    void aRestartThatFailsOfAnythingElseIsAFailure() throws Exception {
        SupervisedSink sink = superviseUntilItsRestart(new IllegalArgumentException("no"));

        CompletableFuture<StopOutcome> outcome = stop(sink);
        mayStart.countDown();

        assertThat(outcome.get()).isEqualTo(StopOutcome.ENDED_BY_ITSELF);
        assertThat(sink.state()).isEqualTo(State.FAILED);
        assertThatThrownBy(sink::awaitTermination)
                .isInstanceOf(SinkFailedException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }
}
