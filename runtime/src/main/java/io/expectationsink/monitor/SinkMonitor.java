package io.expectationsink.monitor;

import io.expectationsink.runtime.SinkQuery;
import io.expectationsink.runtime.StartedQueries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the streams that this library starts in one session: figures of each sink, events, stalls. A session has one
 * monitor at most. Queries that were started in another way are not watched. See docs/operations.md#monitoring.
 */
public final class SinkMonitor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SinkMonitor.class);

    /** Also the lock of turning on and off. */
    private static final Map<SparkSession, SinkMonitor> OPEN = new HashMap<>();

    private static final AtomicBoolean ABSENCE_SAID = new AtomicBoolean();

    private final SparkSession spark;
    private final Optional<Object> application;
    private final Gauges gauges;
    private final Duration patience;
    private final List<EventDelivery> deliveries = new ArrayList<>();
    private final WatchedSinks sinks;
    private final QueryEvents listener;
    private final Consumer<SinkQuery> watcher;
    private final Daemon watch = new Daemon("expectation-sink watch");

    private SinkMonitor(Builder settings) {
        spark = settings.spark;
        application = Driver.application();
        patience = settings.patience;
        gauges = settings.metrics ? gauges() : Gauges.NONE;
        if (settings.logging) {
            deliveries.add(new EventDelivery(new EventLog()));
        }
        settings.callbacks.forEach(callback -> deliveries.add(new EventDelivery(callback)));
        sinks = new WatchedSinks(
                () -> new WatchedSink(
                        settings.rule, settings.time, new BatchReader(settings.count, settings.patience), this::tell),
                gauges::show);
        listener = new QueryEvents(sinks::look);
        watcher = query -> sinks.begin(query, true);
    }

    /** The session's monitor; it is turned on with the defaults of {@link Builder} if it is not on yet. */
    public static SinkMonitor on(SparkSession spark) {
        synchronized (OPEN) {
            SinkMonitor open = OPEN.get(Objects.requireNonNull(spark, "spark"));
            return open == null ? builder(spark).start() : open;
        }
    }

    /** A monitor with other settings than the defaults. */
    public static Builder builder(SparkSession spark) {
        return new Builder(Objects.requireNonNull(spark, "spark"));
    }

    /**
     * The figures of every sink that has been watched, by name. The queries are asked first, so that a query that has
     * ended before the call has its last figures; on a Delta table this may read the table's history, where Spark's own
     * counts are wrong. It waits no longer than ten seconds for all of that, and then gives what is known.
     */
    public List<SinkFigures> figures() {
        return figures(sinks.all())
                .sorted(Comparator.comparing(SinkFigures::sink).thenComparing(SinkFigures::queryName))
                .toList();
    }

    /**
     * The figures of the sink of that name, as in {@link #figures()}; of the one that started last, if several queries
     * write sinks of the name. Empty when none has started.
     */
    public Optional<SinkFigures> figures(String sink) {
        return figures(sinks.named(sink)).max(Comparator.comparing(SinkFigures::started));
    }

    /**
     * Turns the monitor off: takes in what the queries have reported so far, delivers the events of it, and removes the
     * listener, the metrics and the threads. It may wait up to five seconds for each callback that is busy, and then
     * interrupts it. Queries go on. A second call does nothing.
     */
    @Override
    public void close() {
        synchronized (OPEN) {
            if (!OPEN.remove(spark, this)) {
                return;
            }
        }
        turnOff();
    }

    private void turnOff() {
        StartedQueries.unwatch(watcher);
        removeListener();
        watch.close();
        sinks.close();
        sinks.all().forEach(gauges::hide);
        gauges.close();
        deliveries.forEach(EventDelivery::close);
    }

    /** Looks after every sink once, as the monitor does by itself at each {@link Builder#checkEvery}. */
    void check() {
        if (application.isPresent() && !application.equals(Driver.application())) {
            LOG.info("The monitor of sinks ends with its Spark application");
            close();
            return;
        }
        sinks.check();
    }

    private void turnOn(Duration pause) {
        try {
            spark.streams().addListener(listener);
            StartedQueries.watch(spark, watcher).forEach(query -> sinks.begin(query, false));
            watch.repeat(pause, this::check);
        } catch (Throwable e) {
            turnOff();
            throw e;
        }
    }

    private Stream<SinkFigures> figures(Collection<WatchedSink> some) {
        sinks.look(some, patience.multipliedBy(2));
        return some.stream().flatMap(sink -> sink.figures().stream());
    }

    private void tell(SinkEvent event) {
        deliveries.forEach(delivery -> delivery.accept(event));
    }

    private void removeListener() {
        try {
            spark.streams().removeListener(listener);
        } catch (Exception e) {
            // Spark's Scala code throws checked exceptions that it does not declare.
            LOG.debug(
                    "The session has ended, and its listeners with it: {}",
                    e.getClass().getName());
        }
    }

    private Gauges gauges() {
        if (application.isPresent()) {
            return SparkMetrics.open();
        }
        if (ABSENCE_SAID.compareAndSet(false, true)) {
            LOG.warn("No Spark application runs in this JVM, as over Spark Connect: figures of sinks go to logs and"
                    + " callbacks, and not to Spark's metrics system. See docs/operations.md#monitoring");
        }
        return Gauges.NONE;
    }

    /** Collects the settings of a monitor. */
    public static final class Builder {

        private final SparkSession spark;
        private final List<Consumer<? super SinkEvent>> callbacks = new ArrayList<>();
        private StallRule rule = StallRule.DEFAULT;
        private Duration pause = Duration.ofSeconds(5);
        private boolean logging = true;
        private boolean metrics = true;
        private MonitorTime time = MonitorTime.SYSTEM;
        private BatchReader.Count count = SinkQuery::batch;
        private Duration patience = BatchReader.PATIENCE;

        private Builder(SparkSession spark) {
            this.spark = spark;
        }

        /**
         * After how many intervals of its trigger a quiet query counts as stalled. Not set: 3.
         *
         * @throws IllegalArgumentException when it is less than one
         */
        public Builder stallAfter(int intervals) {
            rule = new StallRule(intervals, rule.floor());
            return this;
        }

        /**
         * How long a query must at least be quiet to count as stalled; it alone counts where the trigger has no
         * interval. Not set: a minute.
         *
         * @throws IllegalArgumentException when it is not positive
         */
        public Builder stallFloor(Duration floor) {
            rule = new StallRule(rule.intervals(), floor);
            return this;
        }

        /**
         * How often stalls are looked for, and reports whose listener's event was lost. Not set: every 5 seconds.
         *
         * @throws IllegalArgumentException when it is not positive
         */
        public Builder checkEvery(Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException("Checks need a positive pause between them, not " + value);
            }
            pause = value;
            return this;
        }

        /**
         * A callback for all events, in a thread of its own. It may be slow and may throw; see
         * docs/operations.md#events.
         */
        public Builder onEvent(Consumer<? super SinkEvent> callback) {
            callbacks.add(Objects.requireNonNull(callback, "callback"));
            return this;
        }

        /** Whether events are logged. Not set: they are. */
        public Builder logging(boolean value) {
            logging = value;
            return this;
        }

        /** Whether figures are shown in Spark's metrics system. Not set: they are. */
        public Builder metrics(boolean value) {
            metrics = value;
            return this;
        }

        /** Tests have a time of their own. */
        Builder time(MonitorTime value) {
            time = value;
            return this;
        }

        /** Tests may have a count that does not come, and less patience. */
        Builder count(BatchReader.Count value, Duration atMost) {
            count = value;
            patience = atMost;
            return this;
        }

        /**
         * Turns the monitor on.
         *
         * @throws IllegalStateException when the session has a monitor
         */
        public SinkMonitor start() {
            synchronized (OPEN) {
                if (OPEN.containsKey(spark)) {
                    throw new IllegalStateException("The session has a monitor of sinks, which keeps its own settings."
                            + " SinkMonitor.on(spark) gives it; close it to start another."
                            + " See docs/operations.md#monitoring");
                }
                SinkMonitor monitor = new SinkMonitor(this);
                monitor.turnOn(pause);
                OPEN.put(spark, monitor);
                return monitor;
            }
        }
    }
}
