package io.expectationsink.checkpoint;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A log with a file per batch.
 *
 * @param part offsets or commits
 * @param batches the files by batch; other files, such as temporary ones that a crash has left, are not looked at, as
 *     the engine does not look at them
 */
record BatchLog(CheckpointPart part, NavigableMap<Long, CheckpointFile> batches) {

    private static final Pattern BATCH = Pattern.compile("[0-9]{1,18}");

    /** The log as it was listed. */
    static BatchLog of(CheckpointPart part, CheckpointFiles files) {
        NavigableMap<Long, CheckpointFile> batches = new TreeMap<>();
        for (CheckpointFile file : files.of(part)) {
            if (file.folder().equals(part.entry()) && BATCH.matcher(file.name()).matches()) {
                batches.put(Long.parseLong(file.name()), file);
            }
        }
        return new BatchLog(part, Collections.unmodifiableNavigableMap(batches));
    }

    boolean isEmpty() {
        return batches.isEmpty();
    }

    boolean has(long batch) {
        return batches.containsKey(batch);
    }

    /** The oldest batch; empty when there is none. */
    Optional<Long> first() {
        return isEmpty() ? Optional.empty() : Optional.of(batches.firstKey());
    }

    /** The newest batch; empty when there is none. */
    Optional<Long> last() {
        return isEmpty() ? Optional.empty() : Optional.of(batches.lastKey());
    }

    /** The path of a batch's file, whether it is there or not. */
    String path(long batch) {
        return part.entry() + "/" + batch;
    }
}
