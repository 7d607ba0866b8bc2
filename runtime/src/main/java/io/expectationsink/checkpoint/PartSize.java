package io.expectationsink.checkpoint;

import java.util.List;

/**
 * How large a part of a checkpoint is.
 *
 * @param files how many files it has
 * @param bytes how many bytes they have together
 */
public record PartSize(long files, long bytes) {

    static PartSize of(List<CheckpointFile> files) {
        return new PartSize(
                files.size(), files.stream().mapToLong(CheckpointFile::bytes).sum());
    }

    PartSize plus(PartSize other) {
        return new PartSize(files + other.files, bytes + other.bytes);
    }
}
