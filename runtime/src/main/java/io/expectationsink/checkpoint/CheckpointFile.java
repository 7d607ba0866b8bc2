package io.expectationsink.checkpoint;

import java.time.Instant;

/**
 * A file of a checkpoint.
 *
 * @param path where it lies, from the checkpoint's root, such as {@code offsets/12}
 * @param bytes how long it is
 * @param modifiedMillis when it was written, in milliseconds since 1970: a number, because there may be a million files
 */
record CheckpointFile(String path, long bytes, long modifiedMillis) {

    /** When it was written. */
    Instant modified() {
        return Instant.ofEpochMilli(modifiedMillis);
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folders above it, without the root; empty for a file of the root. */
    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
