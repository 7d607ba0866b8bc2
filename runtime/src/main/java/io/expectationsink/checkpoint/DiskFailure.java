package io.expectationsink.checkpoint;

import java.io.IOException;
import org.apache.hadoop.fs.FSError;

/**
 * Hadoop's local file system throws an Error where the disk fails, such as one that is full. Its class is named nowhere
 * else that a client of Spark Connect loads: there is no Hadoop there.
 */
final class DiskFailure {

    private DiskFailure() {}

    /** The exception in the Error. */
    static IOException of(FSError error) {
        return new IOException(error.getCause().getMessage(), error);
    }
}
