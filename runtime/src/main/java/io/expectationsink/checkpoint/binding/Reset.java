package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.MarkerFile;
import io.expectationsink.checkpoint.binding.StreamTrace.FileSinkLog;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Moves a checkpoint aside, and with it the log of a table of files. Only what Spark and the marker keep there is moved:
 * the lease, and checkpoints of others in folders below, stay. Until the new checkpoint has its marker, a note beside the
 * old one says how far it has come, so that a start that died on the way is gone on with.
 */
final class Reset {

    /**
     * Without its metadata and with offsets Spark refuses to go on with a checkpoint
     * (STREAMING_CHECKPOINT_MISSING_METADATA_FILE): half of one is never taken for a whole one.
     */
    private static final List<String> ENTRIES =
            List.of("metadata", "sources", "state", "commits", MarkerFile.NAME, "offsets");

    private static final String MOVING = "_expectation-sink.reset-moving";
    private static final String MOVED = "_expectation-sink.reset-moved";

    private final DriverFileSystem files;
    private final Path location;
    private final String suffix;

    Reset(DriverFileSystem files, String location, String token) {
        this.files = files;
        this.location = new Path(location);
        this.suffix = ".reset-" + token;
    }

    /** Where the old checkpoint goes. */
    Path aside() {
        return location.suffix(suffix);
    }

    /** Moves the checkpoint aside; what is at the new place already is never overwritten. */
    void begin() throws IOException {
        FileSystem system = files.fileSystem(location);
        refuseTaken(system, aside());
        system.create(note(MOVING), false).close();
        move(system);
    }

    /** Goes on where a start before has died; false when none has. */
    boolean resume() throws IOException {
        FileSystem system = files.fileSystem(location);
        if (system.exists(note(MOVED))) {
            return true;
        }
        boolean isMoving = system.exists(note(MOVING));
        if (isMoving) {
            move(system);
        }
        return isMoving;
    }

    /** Moves the log of a table of files aside, if there is one. */
    void fileSinkLog(String table) throws IOException {
        Path log = new Path(table, FileSinkLog.FOLDER);
        FileSystem system = files.fileSystem(log);
        if (system.exists(log)) {
            refuseTaken(system, log.suffix(suffix));
            rename(system, log, log.suffix(suffix));
        }
    }

    /** The new checkpoint has its marker. */
    void finish() throws IOException {
        FileSystem system = files.fileSystem(location);
        // Where renaming copies and deletes, both may be there.
        system.delete(note(MOVING), false);
        if (!system.delete(note(MOVED), false)) {
            throw new IOException("the file " + note(MOVED) + " cannot be deleted");
        }
    }

    private Path note(String name) {
        return new Path(aside(), name);
    }

    private void move(FileSystem system) throws IOException {
        for (String entry : ENTRIES) {
            Path from = new Path(location, entry);
            if (system.exists(from)) {
                merge(system, from, new Path(aside(), entry));
            }
        }
        rename(system, note(MOVING), note(MOVED));
    }

    /** A folder that is at both places was moved by half: storage may rename it file by file. */
    private static void merge(FileSystem system, Path from, Path to) throws IOException {
        if (!system.exists(to)) {
            rename(system, from, to);
            return;
        }
        if (system.getFileStatus(from).isDirectory()) {
            for (FileStatus entry : system.listStatus(from)) {
                merge(system, entry.getPath(), new Path(to, entry.getPath().getName()));
            }
        }
        system.delete(from, true);
    }

    private static void refuseTaken(FileSystem system, Path place) throws IOException {
        if (system.exists(place)) {
            throw new IOException("there is something at " + place + " already");
        }
    }

    private static void rename(FileSystem system, Path from, Path to) throws IOException {
        if (!system.rename(from, to)) {
            throw new IOException(from + " cannot be moved to " + to);
        }
    }
}
