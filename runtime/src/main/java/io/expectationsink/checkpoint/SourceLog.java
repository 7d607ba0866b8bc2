package io.expectationsink.checkpoint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The log of a file source: a file for each time that it found new files, and every few of them one that holds what all
 * before it hold ({@code CompactibleFileStreamLog}).
 *
 * @param folder where it lies, such as {@code sources/0}
 * @param entries the plain files by number
 * @param compacted the compacted files by number
 */
record SourceLog(
        String folder, NavigableMap<Long, CheckpointFile> entries, NavigableMap<Long, CheckpointFile> compacted) {

    private static final Pattern NAME = Pattern.compile("([0-9]{1,18})(\\.compact)?");

    /** {@code spark.sql.streaming.fileSource.log.compactInterval} unless it is set. */
    private static final long USUAL_INTERVAL = 10;

    /** The log of a source as it was listed. */
    static SourceLog of(String source, CheckpointFiles files) {
        String folder = CheckpointPart.SOURCES.entry() + "/" + source;
        NavigableMap<Long, CheckpointFile> entries = new TreeMap<>();
        NavigableMap<Long, CheckpointFile> compacted = new TreeMap<>();
        for (CheckpointFile file : files.of(CheckpointPart.SOURCES)) {
            Matcher name = NAME.matcher(file.name());
            if (file.folder().equals(folder) && name.matches()) {
                (name.group(2) == null ? entries : compacted).put(Long.parseLong(name.group(1)), file);
            }
        }
        return new SourceLog(
                folder, Collections.unmodifiableNavigableMap(entries), Collections.unmodifiableNavigableMap(compacted));
    }

    /** The newest compacted file's number; empty when there is none. */
    Optional<Long> lastCompacted() {
        return compacted.isEmpty() ? Optional.empty() : Optional.of(compacted.lastKey());
    }

    /** The number of the oldest file that a restart reads. */
    long firstRead() {
        return lastCompacted().orElse(0L);
    }

    /** The numbers up to the given one, or to the newest file, of files that a restart reads and that are not there. */
    NavigableSet<Long> missing(long offset) {
        NavigableSet<Long> missing = new TreeSet<>();
        long last = Math.max(offset, entries.isEmpty() ? -1 : entries.lastKey());
        for (long number = firstRead(); number <= last; number++) {
            if (!entries.containsKey(number) && !compacted.containsKey(number)) {
                missing.add(number);
            }
        }
        return missing;
    }

    /**
     * The files behind the given number, of batches that are not planned yet; empty when one that is compacted has taken
     * the place of earlier ones.
     */
    List<CheckpointFile> laterThan(long number) {
        SourceLog upTo = new SourceLog(folder, entries.headMap(number, true), compacted.headMap(number, true));
        if (!upTo.missing(number).isEmpty()) {
            return List.of();
        }
        List<CheckpointFile> later =
                new ArrayList<>(entries.tailMap(number, false).values());
        later.addAll(compacted.tailMap(number, false).values());
        return later;
    }

    /** Whether a file of this number is a compacted one, as far as the interval can be told. */
    boolean isCompacted(long number) {
        long first = compacted.isEmpty() ? USUAL_INTERVAL : compacted.firstKey() + 1;
        long interval = first % USUAL_INTERVAL == 0 ? USUAL_INTERVAL : first;
        return (number + 1) % interval == 0;
    }
}
