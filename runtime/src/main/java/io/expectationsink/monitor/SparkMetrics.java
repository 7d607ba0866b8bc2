package io.expectationsink.monitor;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import java.util.Optional;
import org.apache.spark.SparkEnv;
import org.apache.spark.metrics.source.Source;

/**
 * Gauges in the metrics system of this JVM's Spark application, {@code expectationsink.<sink>.<figure>}. The source is
 * one for all sessions of the application: Spark removes a source together with all whose names begin like its own.
 */
final class SparkMetrics implements Gauges {

    private static final String NAME = "expectationsink";

    private static Optional<SparkMetrics> current = Optional.empty();

    private final SparkEnv application;
    private final FigureSource source = new FigureSource();
    private int users;

    private SparkMetrics(SparkEnv application) {
        this.application = application;
    }

    /** The metrics of the application that runs, until {@link #close}. */
    static synchronized Gauges open() {
        SparkEnv application = SparkEnv.get();
        SparkMetrics metrics =
                current.filter(open -> open.application == application).orElseGet(() -> register(application));
        metrics.users++;
        return metrics;
    }

    @Override
    public synchronized void show(String name, WatchedSink sink) {
        for (Figure figure : Figure.values()) {
            String gauge = MetricRegistry.name(name, figure.key());
            FigureGauge ours = new FigureGauge(figure, sink);
            if (!ours.equals(source.registry.getMetrics().get(gauge))) {
                source.registry.remove(gauge);
                source.registry.register(gauge, ours);
            }
        }
    }

    @Override
    public synchronized void hide(WatchedSink sink) {
        source.registry.removeMatching((name, metric) -> metric instanceof FigureGauge gauge && gauge.sink == sink);
    }

    /** One user less; the last one removes the source. */
    @Override
    public void close() {
        synchronized (SparkMetrics.class) {
            users--;
            if (users == 0) {
                application.metricsSystem().removeSource(source);
                current = current.filter(open -> open != this);
            }
        }
    }

    private static SparkMetrics register(SparkEnv application) {
        SparkMetrics metrics = new SparkMetrics(application);
        application.metricsSystem().registerSource(metrics.source);
        current = Optional.of(metrics);
        return metrics;
    }

    private static final class FigureSource implements Source {

        private final MetricRegistry registry = new MetricRegistry();

        @Override
        public String sourceName() {
            return NAME;
        }

        @Override
        public MetricRegistry metricRegistry() {
            return registry;
        }
    }

    private record FigureGauge(Figure figure, WatchedSink sink) implements Gauge<Number> {

        @Override
        public Number getValue() {
            return sink.figures().<Number>map(figure::of).orElse(Double.NaN);
        }
    }
}
