package io.expectationsink.checkpoint;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders that a start has made for its checkpoint. */
public final class CheckpointFolders {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFolders.class);

    private final DriverFileSystem files;
    private final Deque<Path> made = new ArrayDeque<>();

    /** No folders yet. */
    CheckpointFolders(DriverFileSystem files) {
        this.files = files;
    }

    /** Makes the folder and those above it that are missing. */
    void make(Path folder) throws IOException {
        FileSystem system = files.fileSystem(folder);
        Deque<Path> missing = new ArrayDeque<>();
        for (Path at = folder; at != null && !system.exists(at); at = at.getParent()) {
            missing.push(at);
        }
        for (Path path : missing) {
            // Hadoop's local file system answers false where others throw.
            if (!system.mkdirs(path)) {
                throw new IOException("the folder " + path + " cannot be created");
            }
            made.push(path);
        }
    }

    /** Removes what was made, if the stream has planned no batch there. */
    public void undo() {
        while (!made.isEmpty()) {
            Path folder = made.pop();
            try {
                FileSystem system = files.fileSystem(folder);
                if (system.exists(folder) && isUnused(system, folder)) {
                    system.delete(folder, true);
                }
            } catch (IOException e) {
                LOG.warn("The folder {} of a sink that did not start cannot be removed", folder, e);
            }
        }
    }

    /** Spark writes the query's id and makes empty logs before it plans a batch. */
    private static boolean isUnused(FileSystem system, Path folder) throws IOException {
        var files = system.listFiles(folder, true);
        while (files.hasNext()) {
            String name = files.next().getPath().getName();
            if (!name.equals("metadata") && !name.endsWith(".crc")) {
                return false;
            }
        }
        return true;
    }
}
