package io.expectationsink.monitor;

import io.expectationsink.runtime.SinkQuery;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sinks of a monitor. Each is looked at as soon as there is a reason, several at a time. */
final class WatchedSinks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SinkMonitor.class);

    /** A look may wait for an answer, and few answers are late at once. */
    private static final int THREADS = 4;

    /** Query names are unique among the running ones of a session; those of sinks are not bound to be. */
    private record Key(String sink, String queryName) {}

    private final Map<Key, WatchedSink> sinks = new ConcurrentHashMap<>();
    private final Map<WatchedSink, Looks> looks = new ConcurrentHashMap<>();
    private final Supplier<WatchedSink> newSink;
    private final BiConsumer<String, WatchedSink> begun;
    private final Daemon threads = new Daemon("expectation-sink figures", THREADS);
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
        WatchedSink sink = sinks.computeIfAbsent(new Key(query.sinkName(), query.name()), key -> newSink.get());
        sink.begin(query, isNew);
        begun.accept(query.sinkName(), sink);
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

    /** Looks at the sinks, and waits for that no longer than the patience lasts; looks at none after the end. */
    void look(Collection<WatchedSink> some, Duration patience) {
        if (closed) {
            return;
        }
        CompletableFuture<?>[] all = some.stream().map(this::look).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(all).get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.debug("Not all sinks could be looked at within {} ms", patience.toMillis());
        } catch (ExecutionException e) {
            throw new IllegalStateException("A look never fails", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Weighs whether the sinks' queries give signs of life. */
    void check() {
        sinks.values().stream().filter(WatchedSink::check).forEach(this::look);
    }

    /** Looks at all sinks once more, and at none after that. */
    @Override
    public void close() {
        closed = true;
        sinks.values().forEach(this::look);
        threads.close();
        sinks.values().forEach(WatchedSink::close);
    }

    private CompletableFuture<Void> look(WatchedSink sink) {
        return looks.computeIfAbsent(sink, any -> new Looks(threads, sink)).look();
    }
}
