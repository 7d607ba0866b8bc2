package io.expectationsink.checkpoint;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/**
 * A folder that is being filled beside the place where it will be, and bears another name until it is whole.
 *
 * @param system its file system
 * @param path where it lies
 * @param place where it will be
 */
record UnfinishedFolder(FileSystem system, Path path, Path place) {

    static final String SUFFIX = ".unfinished";

    /** The folder beside the place. */
    static UnfinishedFolder beside(FileSystem system, Path place) {
        return new UnfinishedFolder(system, new Path(place.getParent(), "." + place.getName() + SUFFIX), place);
    }

    /** Makes it, empty. */
    void make() throws IOException {
        if (system.exists(path)) {
            throw new IOException(
                    path + " is there already: another copy to this place is under way, or was interrupted."
                            + " Delete the folder if it was");
        }
        make(path);
    }

    /** Makes it empty again. */
    void clear() throws IOException {
        system.delete(path, true);
        make(path);
    }

    /** Deletes it, as far as that is possible. */
    void discard(Exception reason) {
        try {
            system.delete(path, true);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** What is in it. */
    CheckpointFiles list() throws IOException {
        return CheckpointFiles.list(system, path, Progress.NONE);
    }

    /** Gives it its name, if nothing else has it. An object store renames file by file. */
    void finish() throws IOException {
        Map<String, Long> whole = list().lengths();
        rename();
        if (!CheckpointFiles.list(system, place, Progress.NONE).lengths().equals(whole)) {
            throw new IOException("not every file has arrived at " + place + " as it was in " + path.getName()
                    + "; delete that folder and do not use it");
        }
    }

    private void rename() throws IOException {
        try {
            FileContext.getFileContext(path.toUri(), system.getConf()).rename(path, place);
        } catch (UnsupportedFileSystemException e) {
            // A file system that Hadoop knows in its older shape only, which would move it into a folder that is there.
            if (system.exists(place) || !system.rename(path, place)) {
                throw new IOException(path + " cannot be renamed to " + place.getName());
            }
        }
    }

    private void make(Path folder) throws IOException {
        if (!system.mkdirs(folder)) {
            throw new IOException("the folder " + folder + " cannot be made");
        }
    }
}
