package io.expectationsink.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.lifecycle.SupervisedSink.State;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.StubQuery;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.collection.immutable.Map$;

/** Which run makes a supervision forget the restarts before it: stubs run for as long, and report what is asked for. */
@ExtendWith(LocalSpark.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HealthTest {

    private static final StreamingQueryProgress IDLE = StubQuery.idle(1, "2026-01-01T00:00:02.000Z");
    private static final StreamingQueryProgress BATCH = StubQuery.batch(0, "2026-01-01T00:00:01.000Z");

    private final DrivenTiming timing = new DrivenTiming();
    private final Map<String, Callable<?>> answers = new HashMap<>();
    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();

    @BeforeEach
    void begin(SparkSession spark) {
        timing.tick(Duration.ofHours(1));
        answers.put("name", () -> "stub");
        answers.put("sparkSession", () -> spark);
        answers.put("awaitTermination", HealthTest::fail);
    }

    private static Object fail() {
        throw new UncheckedIOException(new SocketTimeoutException());
    }

    /** Runs that end with the first failure that is not answered with a restart: the second one of unhealthy runs. */
    private SupervisedSink supervise() {
        return RestartPolicy.builder()
                .maxRestarts(1)
                .build()
                .supervise(
                        () -> {
                            if (starts.incrementAndGet() == 4) {
                                throw new IllegalArgumentException("enough");
                            }
                            looks.set(0);
                            return StubQuery.answering(answers);
                        },
                        timing);
    }

    private static void awaitEnd(SupervisedSink sink) throws InterruptedException {
        while (sink.state() != State.FAILED) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aRunThatHasFinishedABatchIsHealthy() throws Exception {
        answers.put("recentProgress", () -> new StreamingQueryProgress[] {BATCH, IDLE});

        awaitEnd(supervise());

        assertThat(starts).hasValue(4);
    }

    @Test
    void aRunThatWasOnlyIdleIsNot() throws Exception {
        answers.put("recentProgress", () -> new StreamingQueryProgress[] {IDLE});

        awaitEnd(supervise());

        assertThat(starts).hasValue(2);
    }

    @Test
    void aBatchCountsWhoseReportIdleOnesHavePushedOut() throws Exception {
        answers.put("awaitTermination", () -> looks.get() == 0 ? false : fail());
        answers.put("recentProgress", () -> new StreamingQueryProgress[] {looks.incrementAndGet() == 1 ? BATCH : IDLE});

        awaitEnd(supervise());

        assertThat(starts).hasValue(4);
    }

    @Test
    void aQueryThatDoesNotAnswerDoesNotHoldUpTheQuestionForTheState() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        answers.put("recentProgress", () -> {
            asked.countDown();
            mayAnswer.await();
            return new StreamingQueryProgress[0];
        });
        SupervisedSink sink = supervise();
        asked.await();

        assertThat(sink.state()).isEqualTo(State.RUNNING);
        assertThat(sink.failures()).isEmpty();

        mayAnswer.countDown();
        awaitEnd(sink);
    }

    @Test
    void aQueryThatCannotBeAskedIsNot() throws Exception {
        answers.put("recentProgress", HealthTest::fail);

        awaitEnd(supervise());

        assertThat(starts).hasValue(2);
    }

    /** Spark's wait of a limited time throws as soon as a query fails, and its name is free only when it has ended. */
    @Test
    void aQueryThatIsFailingIsAwaitedToItsEnd() throws Exception {
        CountDownLatch awaited = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        answers.put("recentProgress", () -> new StreamingQueryProgress[] {IDLE});
        answers.put("awaitTermination", () -> {
            if (looks.getAndIncrement() == 0) {
                throw new StreamingQueryException(
                        "failing", new SocketTimeoutException(), "STREAM_FAILED", Map$.MODULE$.empty());
            }
            awaited.countDown();
            mayEnd.await();
            return fail();
        });
        SupervisedSink sink = supervise();
        awaited.await();

        assertThat(sink.state()).isEqualTo(State.RUNNING);
        assertThat(starts).hasValue(1);

        mayEnd.countDown();
        awaitEnd(sink);
    }
}
