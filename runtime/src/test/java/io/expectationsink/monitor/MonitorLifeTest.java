package io.expectationsink.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.monitor.SinkEvent.Progressed;
import io.expectationsink.monitor.SinkEvent.Started;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.Numbers;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    void saysEachTimeThatTooManyEventsWaitAndHowManyWereLeftOut() throws Exception {
        Semaphore released = new Semaphore(0);
        RecordedEvents late = new RecordedEvents();
        SinkMonitor monitor = settings().start();
        writer.start(numbers().add(0, 1).stream(), sink().build()).awaitTermination();
        Started started = events.await(Started.class);
        Progressed progressed = events.await(Progressed.class);
        monitor.close();
        EventDelivery delivery = new EventDelivery(event -> {
            released.acquireUninterruptibly();
            late.accept(event);
        });
        try (CapturedLog log = CapturedLog.open()) {
            IntStream.range(0, 3 * EventDelivery.MOST).forEach(any -> delivery.accept(progressed));
            delivery.accept(started);
            released.release(EventDelivery.MOST_ROUTINE + 1);
            late.await(Started.class);
            while (log.warnings().size() < 2) {
                Thread.onSpinWait();
            }
            assertThat(late.kinds()).hasSize(EventDelivery.MOST_ROUTINE + 1);
            assertThat(log.warnings().get(0)).contains("slower than they come: 1000 events wait");
            assertThat(log.warnings().get(1)).contains("caught up: 5000 events were left out, 0 of them not");

            IntStream.range(0, EventDelivery.MOST + 3).forEach(any -> delivery.accept(started));
            delivery.accept(progressed);
            released.release(EventDelivery.MOST);
            delivery.close();

            assertThat(log.warnings()).hasSize(5);
            assertThat(log.warnings().get(2)).contains("slower than they come: 2000 events wait");
            assertThat(log.warnings().get(3)).contains("does not get a Started of sink 'numbers'");
            assertThat(log.warnings().get(4)).contains("caught up: 4 events were left out, 3 of them not");
        }
    }

    @Test
    void whatACheckThrowsDoesNotEndTheChecks() throws Exception {
        CountDownLatch checks = new CountDownLatch(3);
        try (CapturedLog log = CapturedLog.open();
                Daemon daemon = new Daemon("checks")) {
            daemon.repeat(Duration.ofMillis(1), () -> {
                checks.countDown();
                throw new AssertionError("the check's own");
            });

            assertThat(checks.await(60, TimeUnit.SECONDS)).isTrue();

            assertThat(log.warnings())
                    .contains("A check of the sinks broke off with java.lang.AssertionError; the next"
                            + " one comes in time");
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
                .filter(name -> List.of(
                                "expectation-sink watch",
                                "expectation-sink figures",
                                "expectation-sink history",
                                "expectation-sink events")
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
