package io.expectationsink.checkpoint;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What is at a path, if anything is, without asking for it first: on an object store each question is a request. */
public final class Present {

    private Present() {}

    /**
     * The folder's entries; none when it is not there.
     *
     * @throws IOException when it is there and cannot be read
     */
    public static FileStatus[] entries(FileSystem files, Path folder) throws IOException {
        try {
            return files.listStatus(folder);
        } catch (FileNotFoundException e) {
            return new FileStatus[0];
        }
    }

    /**
     * The file's bytes; empty when it is not there.
     *
     * @throws IOException when it is there and cannot be read
     */
    public static Optional<byte[]> bytes(FileSystem files, Path path) throws IOException {
        try (InputStream in = files.open(path)) {
            return Optional.of(in.readAllBytes());
        } catch (FileNotFoundException e) {
            // A local disk says the same of a file that may not be read.
            if (files.exists(path)) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
