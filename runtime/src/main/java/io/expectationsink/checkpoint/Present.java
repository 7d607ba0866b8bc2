package io.expectationsink.checkpoint;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What is read of a path if it is there, without asking for it first: on an object store each question is a request. Only
 * when it is said to be missing this asks, since a local disk says the same of what may not be read.
 */
public final class Present {

    private Present() {}

    /** Reads something of a path. */
    @FunctionalInterface
    public interface Reading<T> {

        /** What is read. */
        T read() throws IOException;
    }

    /**
     * What is read; empty when nothing is at the path.
     *
     * @throws IOException when it is there and cannot be read
     */
    public static <T> Optional<T> of(FileSystem files, Path path, Reading<T> reading) throws IOException {
        try {
            return Optional.of(reading.read());
        } catch (FileNotFoundException e) {
            if (files.exists(path)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * The file's bytes; empty when it is not there.
     *
     * @throws IOException when it is there and cannot be read
     */
    public static Optional<byte[]> bytes(FileSystem files, Path path) throws IOException {
        return of(files, path, () -> {
            try (InputStream in = files.open(path)) {
                return in.readAllBytes();
            }
        });
    }
}
