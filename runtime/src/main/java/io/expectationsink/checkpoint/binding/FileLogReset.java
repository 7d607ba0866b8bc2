package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.binding.StreamTrace.FileSinkLog;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Moves the log of a table of files aside, within the table's folder.
 *
 * @param system the table's file system
 * @param log the log's folder
 * @param aside where it goes
 */
record FileLogReset(FileSystem system, Path log, Path aside) {

    static FileLogReset of(DriverFileSystem files, String table, String suffix) throws IOException {
        Path log = new Path(table, FileSinkLog.FOLDER);
        return new FileLogReset(files.fileSystem(log), log, log.suffix(suffix));
    }

    /** The number and the fingerprint of the newest entry, which names files as no other log does; empty for none. */
    Optional<String> newest() throws IOException {
        Optional<Long> last = CheckpointProgress.last(system, log);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Path entry = new Path(log, String.valueOf(last.get()));
        return Optional.of(last.get() + " "
                + new Relocation(system).fingerprint(system.exists(entry) ? entry : entry.suffix(".compact")));
    }

    /** Moves the log, whichever it is; returns where it lies then. */
    Path begin() throws IOException {
        if (system.exists(log)) {
            if (system.exists(aside)) {
                throw new IOException("there is something at " + aside + " already");
            }
            new Relocation(system).rename(log, aside);
        }
        return aside;
    }

    /** Moves the log that is meant, and no other. */
    void resume(Optional<String> meant) throws IOException {
        if (system.exists(log) && (newest().equals(meant) || isRest())) {
            new Relocation(system).move(log, aside);
        }
    }

    /** Whether the log that is meant lies aside, and no other one has begun since. */
    boolean isDone(Optional<String> meant) throws IOException {
        return !system.exists(log) && (meant.isEmpty() || system.exists(aside));
    }

    /** Whether a move by half has left it: each of its entries lies aside, too. */
    private boolean isRest() throws IOException {
        Relocation relocation = new Relocation(system);
        for (FileStatus entry : system.listStatus(log)) {
            Path other = new Path(aside, entry.getPath().getName());
            if (!system.exists(other)
                    || !relocation.fingerprint(entry.getPath()).equals(relocation.fingerprint(other))) {
                return false;
            }
        }
        return system.exists(aside);
    }
}
