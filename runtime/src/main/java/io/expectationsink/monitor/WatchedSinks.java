package io.expectationsink.monitor;

import io.expectationsink.runtime.SinkQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sinks of a monitor. They are looked at in one thread, each as soon as there is a reason. */
final class WatchedSinks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SinkMonitor.class);

    /** Query names are unique among the running ones of a session; those of sinks are not bound to be. */
    private record Key(String sink, String queryName) {}

    private final Map<Key, WatchedSink> sinks = new ConcurrentHashMap<>();
    private final Set<WatchedSink> due = ConcurrentHashMap.newKeySet();
    private final Supplier<WatchedSink> newSink;
    private final BiConsumer<String, WatchedSink> begun;
    private final Daemon looks = new Daemon("expectation-sink figures");
    private volatile boolean closed;

    /**
     * No sink yet.
     *
     * @param newSink makes one
     * @param begun is told of each sink that starts, with its name
     */
    WatchedSinks(Supplier<WatchedSink> newSink, BiConsumer<String, WatchedSink> begun) {
        this.newSink = newSink;
        this.begun = begun;
    }

    /** A query was started, or is found running. One whose start the end has overtaken is not taken in. */
    void begin(SinkQuery query, boolean isNew) {
        if (closed) {
            return;
        }
        WatchedSink sink = sinks.computeIfAbsent(new Key(query.sink().name(), query.name()), key -> newSink.get());
        sink.begin(query, isNew);
        begun.accept(query.sink().name(), sink);
        look(sink);
    }

    Collection<WatchedSink> all() {
        return sinks.values();
    }

    /** Those of one name; there are several where their queries have different names. */
    List<WatchedSink> named(String sink) {
        return sinks.entrySet().stream()
                .filter(watched -> watched.getKey().sink.equals(sink))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** There is a reason to look at the query, if it is one of ours. */
    void look(UUID runId) {
        sinks.values().stream().filter(sink -> sink.isRunning(runId)).forEach(this::look);
    }

    /** Weighs whether the sinks' queries give signs of life. */
    void check() {
        for (WatchedSink sink : sinks.values()) {
            try {
                if (sink.check()) {
                    look(sink);
                }
            } catch (RuntimeException e) {
                LOG.debug("A query cannot be asked how it is", e);
            }
        }
    }

    /** Looks at all sinks once more, and at none after that. */
    @Override
    public void close() {
        closed = true;
        sinks.values().forEach(this::look);
        looks.close();
    }

    private void look(WatchedSink sink) {
        if (due.add(sink)) {
            looks.execute(() -> {
                due.remove(sink);
                try {
                    sink.look();
                } catch (RuntimeException e) {
                    LOG.warn("The reports of a query cannot be read", e);
                }
            });
        }
    }
}
