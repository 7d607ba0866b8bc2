package io.expectationsink.checkpoint;

import java.io.IOException;
import java.util.Map;
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
        NavigableMap<Long, LogEntry<T>> entries = new TreeMap<>();
        String step = "reading " + log.part().entry();
        long done = 0;
        for (Map.Entry<Long, CheckpointFile> batch : log.batches().entrySet()) {
            entry(batch.getValue(), reader).ifPresent(entry -> entries.put(batch.getKey(), entry));
            done++;
            progress.report(step, done, OptionalLong.of(log.batches().size()));
        }
        return entries;
    }
}
