package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.DriverFileSystem;
import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Moves a checkpoint aside, and with it the log of a table of files. Until the new checkpoint has its marker, a note in
 * the old one says so: a start that died on the way can be finished, and a finished one is never done again.
 */
final class Reset {

    private static final String NOTE = "_expectation-sink.reset";

    private final DriverFileSystem files;
    private final Path location;
    private final Path aside;
    private final Path note;
    private final String suffix;

    Reset(DriverFileSystem files, String location, String token) {
        this.files = files;
        this.suffix = ".reset-" + token;
        this.location = new Path(location);
        this.aside = this.location.suffix(suffix);
        this.note = new Path(aside, NOTE);
    }

    /** Where the old checkpoint goes. */
    Path aside() {
        return aside;
    }

    /** Moves the checkpoint aside; what is at the new place already is never overwritten. */
    void checkpoint() throws IOException {
        FileSystem system = files.fileSystem(location);
        system.create(new Path(location, NOTE), true).close();
        move(system, location, aside);
    }

    /** Moves the log of a table of files aside, if there is one. */
    void fileSinkLog(String table) throws IOException {
        Path log = new Path(table, TargetTraces.FILE_SINK_LOG);
        FileSystem system = files.fileSystem(log);
        if (system.exists(log)) {
            move(system, log, log.suffix(suffix));
        }
    }

    /** Whether the checkpoint was moved, and the new one had no marker yet. */
    boolean isUnfinished() throws IOException {
        return files.fileSystem(note).exists(note);
    }

    /** The new checkpoint has its marker. */
    void finish() throws IOException {
        if (!files.fileSystem(note).delete(note, false)) {
            throw new IOException("the file " + note + " cannot be deleted");
        }
    }

    private static void move(FileSystem system, Path from, Path to) throws IOException {
        if (system.exists(to)) {
            throw new IOException("there is something at " + to + " already");
        }
        if (!system.rename(from, to)) {
            throw new IOException(from + " cannot be moved to " + to);
        }
    }
}
