package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.StubQuery;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query of our own stands in for one whose batch swallows the interrupt, which Spark does not promise to end. */
@Tag("end-to-end")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GracefulStopTest {

    private final CountDownLatch stopCalled = new CountDownLatch(1);
    private final CountDownLatch letStop = new CountDownLatch(1);
    private final AtomicBoolean active = new AtomicBoolean(true);

    private Map<String, Callable<?>> answers(boolean triggerActive) {
        Map<String, Callable<?>> answers = new HashMap<>();
        answers.put("isActive", active::get);
        answers.put("status", () -> new StreamingQueryStatus("busy", true, triggerActive));
        answers.put("lastProgress", () -> null);
        answers.put("name", () -> "stub");
        answers.put("stop", () -> {
            stopCalled.countDown();
            letStop.await();
            active.set(false);
            return null;
        });
        return answers;
    }

    private StreamingQuery query(boolean triggerActive) {
        return StubQuery.answering(answers(triggerActive));
    }

    private boolean isTold() throws InterruptedException {
        return stopCalled.await(30, TimeUnit.SECONDS);
    }

    @Test
    void returnsInTimeThoughSparksStopDoesNot() throws Exception {
        StopOutcome outcome = GracefulStop.stop(query(false), Duration.ofMillis(100));

        assertThat(outcome).isEqualTo(StopOutcome.STILL_RUNNING);
        assertThat(isTold()).isTrue();
        assertThat(letStop.getCount()).isEqualTo(1);
        letStop.countDown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"isActive", "status", "lastProgress"})
    void returnsInTimeThoughSparkDoesNotAnswer(String question) throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        Map<String, Callable<?>> answers = answers(true);
        Callable<?> answer = answers.get(question);
        answers.put(question, () -> {
            mayAnswer.await();
            return answer.call();
        });

        StopOutcome outcome = GracefulStop.stop(StubQuery.answering(answers), Duration.ofMillis(300));

        assertThat(outcome).isEqualTo(StopOutcome.STILL_RUNNING);
        assertThat(stopCalled.getCount()).isEqualTo(1);
        mayAnswer.countDown();
        assertThat(isTold()).isTrue();
        letStop.countDown();
    }

    @Test
    void keepsAPartOfTheTimeoutForTheInterruption() {
        letStop.countDown();

        assertThat(GracefulStop.stop(query(true), Duration.ofSeconds(1))).isEqualTo(StopOutcome.INTERRUPTED);
    }

    @Test
    void interruptsABatchThatDoesNotEndInTime() throws Exception {
        StopOutcome outcome = GracefulStop.stop(query(true), Duration.ofMillis(50));

        assertThat(outcome).isEqualTo(StopOutcome.STILL_RUNNING);
        assertThat(isTold()).isTrue();
        letStop.countDown();
    }

    @Test
    void interruptsAtOnceWhenThereIsNoTime() {
        letStop.countDown();

        assertThat(GracefulStop.stop(query(true), Duration.ZERO)).isEqualTo(StopOutcome.INTERRUPTED);
    }

    @Test
    void knowsTheEndOfABatchThatAnIdleReportHasAnnounced() {
        letStop.countDown();
        AtomicInteger reports = new AtomicInteger();
        Map<String, Callable<?>> answers = answers(true);
        answers.put(
                "lastProgress",
                () -> StubQuery.idle(5, "2026-01-01T00:00:0" + reports.incrementAndGet() / 10 + ".000Z"));

        assertThat(GracefulStop.stop(StubQuery.answering(answers), Duration.ofSeconds(20)))
                .isEqualTo(StopOutcome.BETWEEN_BATCHES);
    }

    @Test
    void tellsTheQueryToStopWhenItsCallerIsInterrupted() throws Exception {
        Thread.currentThread().interrupt();

        StopOutcome outcome = GracefulStop.stop(query(true), Duration.ofHours(1));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isEqualTo(StopOutcome.STILL_RUNNING);
        assertThat(isTold()).isTrue();
        letStop.countDown();
    }

    @Test
    void logsNoSecretOfTheSink() {
        Map<String, Callable<?>> answers = answers(false);
        answers.put("stop", () -> {
            throw new IllegalStateException("no answer from jdbc:lake?key=" + StartedStub.SECRET + "\nsecond line");
        });
        try (CapturedLog log = CapturedLog.open()) {
            assertThat(GracefulStop.stop(StartedStub.of("stub", answers), Duration.ofSeconds(10)))
                    .isEqualTo(StopOutcome.STILL_RUNNING);

            assertThat(log.warnings())
                    .containsExactly("Query stub could not be stopped (java.lang.IllegalStateException): no answer from"
                            + " jdbc:lake?key=***");
        } finally {
            active.set(false);
        }
    }

    @Test
    void takesATimeoutBeyondAllBounds() {
        letStop.countDown();

        assertThat(GracefulStop.stop(query(false), Duration.ofSeconds(Long.MAX_VALUE)))
                .isEqualTo(StopOutcome.BETWEEN_BATCHES);
        assertThat(GracefulStop.stop(query(false), Duration.ZERO)).isEqualTo(StopOutcome.ENDED_BY_ITSELF);
    }
}
