package io.expectationsink.checkpoint;

import io.expectationsink.definition.UriSecrets;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.UserGroupInformation;

/** Does in a folder what Spark does in a checkpoint: it creates, writes, renames and deletes. */
final class AccessTrial {

    private final FileSystem files;
    private final CheckpointFolders folders;
    private final Path folder;

    /**
     * A trial of the folder.
     *
     * @param folders remembers what was made
     */
    AccessTrial(FileSystem files, CheckpointFolders folders, Path folder) {
        this.files = files;
        this.folders = folders;
        this.folder = folder;
    }

    /** Something that is done in a checkpoint. */
    private enum Deed {
        CREATE("create the folder"),
        WRITE("write the file"),
        RENAME("rename the file"),
        DELETE("delete the file");

        private final String words;

        Deed(String words) {
            this.words = words;
        }
    }

    @FunctionalInterface
    private interface Access {

        boolean succeeds() throws IOException;
    }

    /** The user that the file systems see. */
    static String user() {
        try {
            return UserGroupInformation.getCurrentUser().getShortUserName();
        } catch (IOException | RuntimeException e) {
            // A user that the operating system has no name for.
            return System.getProperty("user.name");
        }
    }

    /**
     * Tries it all.
     *
     * @throws IOException which says what was refused to whom, on which path, and whose that is
     */
    void run() throws IOException {
        attempt(Deed.CREATE, folder, () -> {
            folders.make(folder);
            return true;
        });
        if (!files.getFileStatus(folder).isDirectory()) {
            throw new IOException("it is a file");
        }
        Path probe = new Path(folder, ".expectation-sink-" + UUID.randomUUID());
        Path renamed = probe.suffix("-renamed");
        try {
            attempt(Deed.WRITE, probe, () -> {
                files.create(probe, false).close();
                return true;
            });
            attempt(Deed.RENAME, probe, () -> files.rename(probe, renamed));
        } catch (IOException e) {
            // A full disk has the file without its content, and a local rename may be a copy.
            remove(probe, e);
            remove(renamed, e);
            throw e;
        }
        attempt(Deed.DELETE, renamed, () -> files.delete(renamed, false));
    }

    private void remove(Path path, IOException refusal) {
        try {
            files.delete(path, false);
        } catch (IOException | RuntimeException e) {
            refusal.addSuppressed(e);
        }
    }

    private void attempt(Deed deed, Path path, Access access) throws IOException {
        try {
            if (!access.succeeds()) {
                throw new IOException("the file system refuses it");
            }
        } catch (FSError e) {
            throw refused(deed, path, DiskFailure.of(e));
        } catch (IOException | RuntimeException e) {
            throw refused(deed, path, e);
        }
    }

    private IOException refused(Deed deed, Path path, Exception cause) {
        return new IOException(
                UriSecrets.mask("the user '" + user() + "' cannot " + deed.words + " " + path + " ("
                        + Preflight.reason(cause) + ")"
                        + owner(path).map(owner -> "; " + owner).orElse("")),
                cause);
    }

    /** Whose the folder is that the path would be in, as far as it is there and can be read. */
    private Optional<String> owner(Path path) {
        try {
            Path at = path.getParent();
            while (at != null && !files.exists(at)) {
                at = at.getParent();
            }
            if (at == null) {
                return Optional.empty();
            }
            FileStatus found = files.getFileStatus(at);
            return Optional.of(found.getPath() + " belongs to " + found.getOwner() + ":" + found.getGroup() + ", "
                    + found.getPermission());
        } catch (IOException | RuntimeException e) {
            // A file system without owners.
            return Optional.empty();
        }
    }
}
