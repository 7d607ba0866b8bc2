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

    /**
     * Also the lock of everything here. Under it no query and no session is asked: over Spark Connect the answer comes
     * from the server, or does not come.
     */
    private static final Map<StreamingQuery, Started> STARTED = new WeakHashMap<>();

    private static final List<Watcher> WATCHERS = new ArrayList<>();

    private StartedQueries() {}

    /**
     * Tells of each query that this library starts in the session from now on, in the thread that starts it and before
     * the start returns. What the watcher throws is logged: it cannot fail a start.
     *
     * @return the queries that run already, and those that cannot be asked now whether they do; each query is either
     *     among them or told of later
     */
    public static List<SinkQuery> watch(SparkSession spark, Consumer<SinkQuery> watcher) {
        List<SinkQuery> there;
        synchronized (STARTED) {
            WATCHERS.add(new Watcher(spark, watcher));
            there = all();
        }
        return there.stream()
                .filter(started -> started.query().sparkSession() == spark)
                .filter(started -> mayBeActive(started.query()))
                .toList();
    }

    /**
     * Those that run in the session's application, whichever of its sessions started them, by the names of their sinks.
     * Queries that were started without this library are not among them. Each query is asked: over Spark Connect that
     * takes as long as the server does.
     */
    public static List<SinkQuery> active(SparkSession spark) {
        return started(spark).stream().filter(SinkQuery::isActive).toList();
    }

    /**
     * As {@link #active}, but with those that have ended and are still kept by somebody: no query is asked. The session
     * is asked for its application when others have started queries, and it has not.
     */
    public static List<SinkQuery> started(SparkSession spark) {
        List<SinkQuery> all = all();
        if (all.isEmpty()) {
            return all;
        }
        Optional<String> application = all.stream()
                .filter(started -> started.query().sparkSession() == spark)
                .map(SinkQuery::application)
                .findFirst()
                .orElseGet(() -> application(spark));
        return all.stream()
                .filter(started -> started.application().equals(application))
                .sorted(Comparator.comparing(started -> started.sinkName()))
                .toList();
    }

    /** The query with its sink; empty when it was started without this library. */
    public static Optional<SinkQuery> of(StreamingQuery query) {
        synchronized (STARTED) {
            return Optional.ofNullable(STARTED.get(query)).map(started -> started.as(query));
        }
    }

    /** What tells an application of this JVM from the one before: Spark's id of it; empty where it has none. */
    public static Optional<String> application(SparkSession spark) {
        return SparkConfiguration.get(spark, "spark.app.id");
    }

    /** Tells the watcher no more. */
    public static void unwatch(Consumer<SinkQuery> watcher) {
        synchronized (STARTED) {
            WATCHERS.removeIf(other -> other.watcher == watcher);
        }
    }

    /**
     * Remembers the sink that the query writes, and tells the watchers.
     *
     * @param application the id of the query's application; empty where it has none
     */
    static void add(StreamingQuery query, Sink sink, Optional<String> application) {
        Started started = new Started(sink, application);
        List<Watcher> watchers;
        synchronized (STARTED) {
            STARTED.put(query, started);
            watchers = WATCHERS.stream()
                    .filter(watcher -> watcher.spark == query.sparkSession())
                    .toList();
        }
        watchers.forEach(watcher -> tell(watcher, started.as(query)));
    }

    /** The sink that the query writes; empty for a query that was started elsewhere. */
    static Optional<Sink> sinkOf(StreamingQuery query) {
        synchronized (STARTED) {
            return Optional.ofNullable(STARTED.get(query)).map(Started::sink);
        }
    }

    /** Whether the query runs; one that cannot be asked any more, because its session was closed, has ended. */
    static boolean isActive(StreamingQuery query) {
        return isActive(query, false);
    }

    /** Whether the query runs, or cannot be asked: over Spark Connect it may run on in the server all the same. */
    static boolean mayBeActive(StreamingQuery query) {
        return isActive(query, true);
    }

    private static boolean isActive(StreamingQuery query, boolean withoutAnswer) {
        try {
            return query.isActive();
        } catch (Exception e) {
            // Spark's Scala code throws checked exceptions that it does not declare; over Spark Connect each may be
            // one.
            LOG.debug(
                    "A query cannot be asked whether it is active: {}",
                    e.getClass().getName());
            return withoutAnswer;
        }
    }

    private static List<SinkQuery> all() {
        synchronized (STARTED) {
            return STARTED.entrySet().stream()
                    .map(entry -> entry.getValue().as(entry.getKey()))
                    .toList();
        }
    }

    private static void tell(Watcher watcher, SinkQuery query) {
        try {
            watcher.watcher.accept(query);
        } catch (Throwable e) {
            // Also errors and undeclared checked exceptions: the query runs, and its start must not be undone.
            LOG.warn("The query of sink '{}' runs, and is not watched: {}", query.sinkName(), query.brief(e));
        }
    }

    private record Started(Sink sink, Optional<String> application) {

        SinkQuery as(StreamingQuery query) {
            return new SinkQuery(query, sink, application);
        }
    }

    private record Watcher(SparkSession spark, Consumer<SinkQuery> watcher) {}
}
