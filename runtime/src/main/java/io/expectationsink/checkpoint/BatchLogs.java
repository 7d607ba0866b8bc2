package io.expectationsink.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Offsets and commits together.
 *
 * @param offsets the offsets log
 * @param commits the commit log
 * @param planned what the files of the offsets log say
 * @param done what the files of the commit log say
 */
record BatchLogs(
        BatchLog offsets,
        BatchLog commits,
        NavigableMap<Long, LogEntry<BatchOffsets>> planned,
        NavigableMap<Long, LogEntry<BatchCommit>> done) {

    /** Reads both logs whole. */
    static BatchLogs read(CheckpointFiles files, LogReading reading) throws IOException {
        BatchLog commits = BatchLog.of(CheckpointPart.COMMITS, files);
        BatchLog offsets = BatchLog.of(CheckpointPart.OFFSETS, files);
        return new BatchLogs(
                offsets,
                commits,
                reading.entries(offsets, BatchOffsets::read),
                reading.entries(commits, BatchCommit::read));
    }

    boolean areEmpty() {
        return offsets.isEmpty() && commits.isEmpty();
    }

    /** What the batch reads; empty when its offsets are gone or unreadable. */
    Optional<BatchOffsets> plannedIn(long batch) {
        return content(planned.get(batch));
    }

    /**
     * The batch that a restart begins with: the newest one that was planned, or the one after it when that is done. It
     * begins with the version of the state that has its number.
     */
    long nextBatch() {
        long planned = offsets.last().orElse(-1L);
        return commits.last().filter(done -> done == planned).isPresent() ? planned + 1 : planned;
    }

    /** What the commit before the next batch says of the state's files; missing where it says nothing. */
    JsonNode stateIds() {
        return content(done.get(nextBatch() - 1)).map(BatchCommit::stateIds).orElse(MissingNode.getInstance());
    }

    private static <T> Optional<T> content(LogEntry<T> entry) {
        return entry instanceof LogEntry.Readable<T> readable ? Optional.of(readable.content()) : Optional.empty();
    }
}
