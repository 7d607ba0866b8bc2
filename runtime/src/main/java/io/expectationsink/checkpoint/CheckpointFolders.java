package io.expectationsink.checkpoint;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders that a start has made for its checkpoint. */
public final class CheckpointFolders {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFolders.class);

    private static final String OURS = "_expectation-sink";
    private static final String LEASE = "_expectation-sink.lease";

    private final DriverFileSystem files;
    private final String subject;
    private final UnaryOperator<String> display;
    private final Deque<Path> made = new ArrayDeque<>();

    /**
     * No folders yet.
     *
     * @param subject who makes them, in messages
     * @param display takes the secrets out of a text
     */
    CheckpointFolders(DriverFileSystem files, String subject, UnaryOperator<String> display) {
        this.files = files;
        this.subject = subject;
        this.display = display;
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

    /**
     * Removes the empty folders again, until Spark makes them for itself: a checkpoint may lie within the folder of a
     * table that is still to be created, and that must be empty.
     */
    void withdraw() {
        made.forEach(folder -> remove(folder, false));
    }

    /**
     * Removes what was made: the checkpoint itself if the stream has planned no batch there, and the folders above it
     * as far as they are empty, for another stream may have its checkpoint beside this one.
     */
    public void undo() {
        if (!made.isEmpty()) {
            remove(made.pop(), true);
        }
        while (!made.isEmpty()) {
            remove(made.pop(), false);
        }
    }

    private void remove(Path folder, boolean checkpoint) {
        try {
            FileSystem system = files.fileSystem(folder);
            boolean removable = system.exists(folder)
                    && (checkpoint ? isUnused(system, folder) : system.listStatus(folder).length == 0);
            if (removable) {
                system.delete(folder, checkpoint);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "{}: the folder {} cannot be removed again; remove it by hand if it is empty",
                    subject,
                    display.apply(folder.toString()),
                    e);
        }
    }

    /** We write whose it is; Spark writes the query's id and makes empty logs before it plans a batch. */
    private static boolean isUnused(FileSystem system, Path folder) throws IOException {
        var files = system.listFiles(folder, true);
        while (files.hasNext()) {
            String name = files.next().getPath().getName();
            // A lease that is there is another's: this start has given its own back.
            boolean ours = name.startsWith(OURS) && !name.equals(LEASE);
            if (!name.equals("metadata") && !ours && !name.endsWith(".crc")) {
                return false;
            }
        }
        return true;
    }
}
