package io.expectationsink.checkpoint;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads files of a checkpoint, counts them, and tells how far it has come. */
final class LogReading {

    private final CheckpointFiles files;
    private final Progress progress;
    private long read;

    LogReading(CheckpointFiles files, Progress progress) {
        this.files = files;
        this.progress = progress;
    }

    /** How many files were read. */
    long filesRead() {
        return read;
    }

    /** The file's entry; empty when the file is no longer there: a stream that runs purges its logs. */
    <T> Optional<LogEntry<T>> entry(CheckpointFile file, Function<String, LogEntry<T>> reader) throws IOException {
        read++;
        return files.text(file).map(reader);
    }

    /** Whether a schema begins as Spark writes it, with a version such as {@code v2}; one that has gone is no damage. */
    boolean beginsWithVersion(CheckpointFile schema) throws IOException {
        read++;
        return files.text(schema)
                .map(text -> text.matches("(?s)\\x00.v[0-9]+.*"))
                .orElse(true);
    }

    /** Every entry of a log by batch, without those that are no longer there. */
    <T> NavigableMap<Long, LogEntry<T>> entries(BatchLog log, Function<String, LogEntry<T>> reader) throws IOException {
        String step = "reading " + log.part().entry();
        OptionalLong total = OptionalLong.of(log.batches().size());
        List<Optional<LogEntry<T>>> found = ConcurrentCalls.READS.ask(
                log.batches().values(),
                file -> files.text(file).map(reader),
                done -> progress.report(step, done, total));
        read += found.size();
        NavigableMap<Long, LogEntry<T>> entries = new TreeMap<>();
        Iterator<Long> batches = log.batches().keySet().iterator();
        found.forEach(entry -> {
            Long batch = batches.next();
            entry.ifPresent(there -> entries.put(batch, there));
        });
        return entries;
    }
}
