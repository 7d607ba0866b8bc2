package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A query of our own stands in for one whose batch swallows the interrupt, which Spark does not promise to end. */
@Tag("end-to-end")
@Timeout(60)
class GracefulStopTest {

    private final CountDownLatch stopCalled = new CountDownLatch(1);
    private final CountDownLatch letStop = new CountDownLatch(1);
    private final AtomicBoolean active = new AtomicBoolean(true);

    private StreamingQuery query(boolean triggerActive) {
        return (StreamingQuery) Proxy.newProxyInstance(
                StreamingQuery.class.getClassLoader(),
                new Class<?>[] {StreamingQuery.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "isActive" -> active.get();
                    case "status" -> new StreamingQueryStatus("busy", true, triggerActive);
                    case "lastProgress" -> null;
                    case "name" -> "stub";
                    case "stop" -> {
                        stopCalled.countDown();
                        letStop.await();
                        active.set(false);
                        yield null;
                    }
                    default -> throw new AssertionError(method);
                });
    }

    @Test
    void returnsInTimeThoughSparksStopDoesNot() throws Exception {
        StopOutcome outcome = GracefulStop.stop(query(false), Duration.ofMillis(100));

        assertThat(outcome).isEqualTo(StopOutcome.STILL_RUNNING);
        assertThat(stopCalled.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(letStop.getCount()).isEqualTo(1);
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
        assertThat(stopCalled.await(30, TimeUnit.SECONDS)).isTrue();
        letStop.countDown();
    }

    @Test
    void takesATimeoutBeyondAllBounds() {
        letStop.countDown();

        assertThat(GracefulStop.stop(query(false), Duration.ofSeconds(Long.MAX_VALUE)))
                .isEqualTo(StopOutcome.BETWEEN_BATCHES);
        assertThat(GracefulStop.stop(query(false), Duration.ZERO)).isEqualTo(StopOutcome.ENDED_BY_ITSELF);
    }
}
