package io.expectationsink.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.monitor.SinkEvent.Progressed;
import io.expectationsink.monitor.SinkEvent.Started;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.Numbers;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.Test;

/** How a monitor is turned on and off, and what disturbs it. */
class MonitorLifeTest extends MonitoredSession {

    @Test
    void aSessionHasOneMonitor() {
        SinkMonitor monitor = SinkMonitor.on(spark);

        assertThat(SinkMonitor.on(spark)).isSameAs(monitor);
        assertThat(listeners()).hasSize(1);
        assertThatThrownBy(() -> settings().start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SinkMonitor.on(spark)");
        assertThat(listeners()).hasSize(1);
    }

    @Test
    void leavesNothingBehind() throws Exception {
        SinkMonitor monitor = settings().start();
        writer.start(numbers().add(0, 3).stream(), sink().build()).awaitTermination();
        assertThat(listeners()).hasSize(1);
        assertThat(threads()).isNotEmpty();
        assertThat(gauges()).hasSize(Figure.values().length);

        monitor.close();
        monitor.close();

        assertThat(events.kinds()).containsExactly("Started", "Progressed", "Stopped");
        assertThat(listeners()).isEmpty();
        assertThat(threads()).isEmpty();
        assertThat(gauges()).isEmpty();
        assertThat(metricsSources()).isZero();
        writer.start(numbers().add(3, 5).stream(), sink().build()).awaitTermination();
        assertThat(events.kinds()).hasSize(3);
        assertThat(monitor.figures("numbers").orElseThrow().totals().batches()).isEqualTo(1);
        assertThat(SinkMonitor.on(spark)).isNotSameAs(monitor);
    }

    @Test
    void queriesGoOnWhenItIsTurnedOff() throws Exception {
        SinkMonitor monitor = settings().start();
        Numbers input = numbers().add(0, 3);
        StreamingQuery query =
                writer.start(input.stream(), sink().trigger(AS_SOON_AS_POSSIBLE).build());
        query.processAllAvailable();

        monitor.close();
        input.add(3, 5);
        query.processAllAvailable();

        assertThat(spark.table(table).count()).isEqualTo(5);
        assertThat(writer.stop(query, LONG)).isTrue();
    }

    @Test
    void aCallbackThatThrowsIsLoggedOncePerExceptionAndDisturbsNobody() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            SinkMonitor monitor = SinkMonitor.builder(spark)
                    .onEvent(event -> {
                        if (event instanceof Progressed) {
                            throw new AssertionError("a check of the callback's own");
                        }
                        throw new IllegalStateException("out of order");
                    })
                    .onEvent(events)
                    .start();
            writer.start(numbers().add(0, 1).add(1, 2).streamFileByFile(), sink().build())
                    .awaitTermination();

            monitor.close();

            assertThat(events.kinds()).containsExactly("Started", "Progressed", "Progressed", "Stopped");
            assertThat(log.warnings())
                    .filteredOn(line -> line.startsWith("A callback for the events of sinks has thrown"))
                    .hasSize(2);
        }
    }

    @Test
    void aCallbackThatBlocksDelaysNobodyElse() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        RecordedEvents late = new RecordedEvents();
        SinkMonitor monitor = settings()
                .onEvent(event -> {
                    await(released);
                    late.accept(event);
                })
                .start();
        writer.start(numbers().add(0, 1).stream(), sink().build()).awaitTermination();
        events.await(SinkEvent.Stopped.class);

        released.countDown();
        monitor.close();

        assertThat(late.kinds()).isEqualTo(events.kinds());
    }

    @Test
    void leavesOutRoutineEventsWhenTooManyWait() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        RecordedEvents late = new RecordedEvents();
        SinkMonitor monitor = settings().start();
        writer.start(numbers().add(0, 1).stream(), sink().build()).awaitTermination();
        Started started = events.await(Started.class);
        Progressed progressed = events.await(Progressed.class);
        monitor.close();
        EventDelivery delivery = new EventDelivery(event -> {
            await(released);
            late.accept(event);
        });
        try (CapturedLog log = CapturedLog.open()) {
            IntStream.range(0, 3 * EventDelivery.MOST).forEach(any -> delivery.accept(progressed));
            delivery.accept(started);
            released.countDown();
            delivery.close();

            assertThat(late.kinds()).hasSizeBetween(EventDelivery.MOST_ROUTINE, EventDelivery.MOST_ROUTINE + 2);
            assertThat(late.kinds()).endsWith("Started");
            assertThat(log.warnings()).singleElement().asString().contains("slower than they come");
        }
    }

    @Test
    void aCallbackMayCloseTheMonitor() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        SinkMonitor.builder(spark)
                .onEvent(event -> {
                    SinkMonitor.on(spark).close();
                    closed.countDown();
                })
                .start();
        writer.start(numbers().add(0, 1).stream(), sink().build()).awaitTermination();

        closed.await();

        assertThat(listeners()).isEmpty();
    }

    @Test
    void knowsOfNoApplicationWhereSparksClassesAreMissing() throws Exception {
        URL ours = Driver.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader client = new URLClassLoader(new URL[] {ours}, ClassLoader.getPlatformClassLoader())) {
            var application = client.loadClass(Driver.class.getName()).getDeclaredMethod("application");
            application.setAccessible(true);

            assertThat(application.invoke(null)).isEqualTo(Optional.empty());
        }
        assertThat(Driver.application()).hasValue(SparkEnv.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Object> listeners() {
        return Arrays.stream(spark.streams().listListeners())
                .filter(QueryEvents.class::isInstance)
                .map(Object.class::cast)
                .toList();
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> List.of("expectation-sink watch", "expectation-sink figures", "expectation-sink events")
                        .contains(name))
                .toList();
    }

    private static int metricsSources() {
        return SparkEnv.get()
                .metricsSystem()
                .getSourcesByName("expectationsink")
                .size();
    }

    private static List<String> gauges() {
        return scala.jdk.javaapi.CollectionConverters.asJava(
                        SparkEnv.get().metricsSystem().getSourcesByName("expectationsink"))
                .stream()
                .flatMap(source -> source.metricRegistry().getGauges().keySet().stream())
                .toList();
    }
}
