package io.expectationsink.benchmark.scale;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** The calls that a store has answered, each after a latency: one that is waited for, or one that is only counted. */
final class StoreCalls {

    /** What is asked of an object store. */
    enum Kind {
        /** The next thousand keys below a prefix. */
        LIST,
        /** Whether there is an object, and how long it is. */
        HEAD,
        /** What is in an object. */
        GET
    }

    private static final String SPAN = "span_ns";

    private static Optional<StoreCalls> all = Optional.empty();

    private final Map<Kind, LongAdder> counts = new EnumMap<>(Kind.class);
    private final Duration wait;
    private final AtomicLong first = new AtomicLong();
    private final LongAccumulator last = new LongAccumulator(Math::max, Long.MIN_VALUE);

    /**
     * The calls of this JVM, which leaves their counts in the file when it ends. Hadoop may make several file systems of
     * a kind at once, and keeps one.
     *
     * @param latency after which each is answered; without one they are only counted
     */
    static synchronized StoreCalls writtenTo(Path file, Duration latency) {
        if (all.isEmpty()) {
            StoreCalls calls = new StoreCalls(latency);
            all = Optional.of(calls);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> calls.write(file)));
        }
        return all.orElseThrow();
    }

    private StoreCalls(Duration latency) {
        wait = latency;
        for (Kind kind : Kind.values()) {
            counts.put(kind, new LongAdder());
        }
    }

    /** Counts one more, and waits for its answer. */
    void add(Kind kind) {
        counts.get(kind).increment();
        long start = System.nanoTime();
        first.compareAndSet(0, start);
        for (long left = wait.toNanos(); left > 0; left = start + wait.toNanos() - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        last.accumulate(System.nanoTime());
    }

    private void write(Path file) {
        Properties texts = new Properties();
        counts.forEach((kind, count) -> texts.setProperty(kind.name(), Long.toString(count.sum())));
        texts.setProperty(SPAN, Long.toString(last.get() - first.get()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            texts.store(writer, "calls");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What was left in a file.
     *
     * @param counts the calls by kind
     * @param seconds from the first call to the answer to the last
     */
    record Counts(Map<Kind, Long> counts, double seconds) {}

    /** What was left in a file. */
    static Counts read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, Long.parseLong(texts.getProperty(kind.name())));
        }
        return new Counts(counts, Long.parseLong(texts.getProperty(SPAN)) / 1e9);
    }
}
