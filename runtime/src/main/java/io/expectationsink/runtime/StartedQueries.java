package io.expectationsink.runtime;

import io.expectationsink.rule.Sink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queries that this library has started in this JVM, and the sink of each, for as long as somebody keeps them. */
public final class StartedQueries {

    private static final Logger LOG = LoggerFactory.getLogger(StartedQueries.class);

    /** Also the lock of everything here. */
    private static final Map<StreamingQuery, Sink> SINKS = new WeakHashMap<>();

    private static final List<Watcher> WATCHERS = new ArrayList<>();

    private StartedQueries() {}

    /**
     * Tells of each query that this library starts in the session from now on, in the thread that starts it and before
     * the start returns. What the watcher throws is logged: it cannot fail a start.
     *
     * @return the queries that run already; each query is either among them or told of later
     */
    public static List<SinkQuery> watch(SparkSession spark, Consumer<SinkQuery> watcher) {
        synchronized (SINKS) {
            WATCHERS.add(new Watcher(spark, watcher));
            return all().stream()
                    .filter(query -> query.query().sparkSession() == spark && query.isActive())
                    .toList();
        }
    }

    /**
     * Those that run in the session's application, whichever of its sessions started them, by the names of their sinks.
     * Queries that were started without this library are not among them.
     */
    public static List<SinkQuery> active(SparkSession spark) {
        String application = application(spark);
        return all().stream()
                .filter(SinkQuery::isActive)
                .filter(started ->
                        application.equals(application(started.query().sparkSession())))
                .sorted(Comparator.comparing(started -> started.sink().name()))
                .toList();
    }

    /** The query with its sink; empty when it was started without this library. */
    public static Optional<SinkQuery> of(StreamingQuery query) {
        return sinkOf(query).map(sink -> new SinkQuery(query, sink));
    }

    /** What tells an application of this JVM from the one before: Spark's id of it; empty where it has none. */
    public static String application(SparkSession spark) {
        return SparkConfiguration.get(spark, "spark.app.id").orElse("");
    }

    /** Tells the watcher no more. */
    public static void unwatch(Consumer<SinkQuery> watcher) {
        synchronized (SINKS) {
            WATCHERS.removeIf(other -> other.watcher == watcher);
        }
    }

    /** Remembers the sink that the query writes. */
    static void add(StreamingQuery query, Sink sink) {
        List<Watcher> watchers;
        synchronized (SINKS) {
            SINKS.put(query, sink);
            watchers = WATCHERS.stream()
                    .filter(watcher -> watcher.spark == query.sparkSession())
                    .toList();
        }
        watchers.forEach(watcher -> tell(watcher, new SinkQuery(query, sink)));
    }

    /** The sink that the query writes; empty for a query that was started elsewhere. */
    static Optional<Sink> sinkOf(StreamingQuery query) {
        synchronized (SINKS) {
            return Optional.ofNullable(SINKS.get(query));
        }
    }

    /** Whether the query runs; one that cannot be asked any more, because its session was closed, has ended. */
    static boolean isActive(StreamingQuery query) {
        try {
            return query.isActive();
        } catch (RuntimeException e) {
            LOG.debug("A query cannot be asked whether it is active", e);
            return false;
        }
    }

    private static List<SinkQuery> all() {
        synchronized (SINKS) {
            return SINKS.entrySet().stream()
                    .map(started -> new SinkQuery(started.getKey(), started.getValue()))
                    .toList();
        }
    }

    private static void tell(Watcher watcher, SinkQuery query) {
        try {
            watcher.watcher.accept(query);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The query of sink '{}' runs, and is not watched",
                    query.sink().name(),
                    e);
        }
    }

    private record Watcher(SparkSession spark, Consumer<SinkQuery> watcher) {}
}
