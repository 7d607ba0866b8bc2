package io.expectationsink.checkpoint;

import io.expectationsink.exception.CheckpointException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Looks at checkpoints of Spark's streaming queries, also of those that run, and keeps backups of them. It never changes a
 * checkpoint. It needs no Spark session, only the file system.
 */
public final class Checkpoints {

    private static final String RETAINED = "spark.sql.streaming.minBatchesToRetain";
    private static final int RETAINED_BY_DEFAULT = 100;

    private static final int LOOKS = 3;

    private final DriverFileSystem files;
    private final Progress progress;

    private Checkpoints(DriverFileSystem files, Progress progress) {
        this.files = files;
        this.progress = progress;
    }

    /** Checkpoints on the file systems of the Hadoop configuration that is found on the class path. */
    public static Checkpoints onClassPath() {
        return of(new Configuration());
    }

    /**
     * Checkpoints on the file systems that the configuration knows. A {@code spark.sql.streaming.minBatchesToRetain} in
     * it is what growth is measured against; otherwise it is Spark's default, 100 batches.
     */
    public static Checkpoints of(Configuration configuration) {
        return of(DriverFileSystem.of(configuration));
    }

    /**
     * Checkpoints on the file systems of the Hadoop configuration that is found on the class path, with Spark's
     * configuration over it as in a session: {@code spark.hadoop.<key>} sets {@code <key>}.
     */
    public static Checkpoints with(Map<String, String> sparkConfiguration) {
        return of(DriverFileSystem.with(sparkConfiguration));
    }

    /** Checkpoints on the driver's file systems. */
    public static Checkpoints of(DriverFileSystem files) {
        return new Checkpoints(files, Progress.NONE);
    }

    /** The same, telling how far it has come. */
    public Checkpoints reportingTo(Progress listener) {
        return new Checkpoints(files, listener);
    }

    /**
     * Says what a checkpoint holds. It lists every file and reads three: the id, the newest offsets and the newest commit.
     *
     * @param location the checkpoint's root, as given to Spark
     * @throws CheckpointException when the location cannot be read, or holds no checkpoint
     */
    public CheckpointInspection inspect(String location) {
        try {
            return inspect(list(location));
        } catch (IOException e) {
            throw unreadable(location, e);
        }
    }

    /**
     * Says what is wrong with a checkpoint. It lists every file, reads offsets, commits and the logs of file sources whole,
     * and of the state the names and sizes of files. What it finds it looks at again, up to twice, and forgets what was
     * only the moment's: a stream that runs is never accused.
     *
     * @param location the checkpoint's root, as given to Spark
     * @throws CheckpointException when the location cannot be read, or holds no checkpoint
     */
    public CheckpointVerification verify(String location) {
        try {
            return verify(location, list(location));
        } catch (IOException e) {
            throw unreadable(location, e);
        }
    }

    /**
     * Inspects and verifies a checkpoint, and lists its files once for both; again, up to twice, only where there is damage.
     *
     * @param location the checkpoint's root, as given to Spark
     * @return empty when nothing is at the location, or none of metadata, offsets, commits, sources and state
     * @throws CheckpointException when the location cannot be read, or is a file
     */
    public Optional<CheckpointExamination> examine(String location) {
        try {
            CheckpointFiles listed = entries(location);
            return listed.holdCheckpoint()
                    ? Optional.of(new CheckpointExamination(inspect(listed), verify(location, listed)))
                    : Optional.empty();
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(location, e);
        }
    }

    private CheckpointInspection inspect(CheckpointFiles listed) throws IOException {
        return new Inspector(listed, MarkerReading.of(listed), files.number(RETAINED, RETAINED_BY_DEFAULT)).inspect();
    }

    private CheckpointVerification verify(String location, CheckpointFiles listed) throws IOException {
        CheckpointVerification verification = verify(listed);
        for (int again = 1; again < LOOKS && !verification.isSound(); again++) {
            verification = verification.confirmedBy(verify(list(location)));
        }
        return verification;
    }

    /**
     * Takes a backup and keeps all older ones.
     *
     * @see #backup(String, String, int)
     */
    public CheckpointBackup backup(String location, String backups) {
        return backup(location, backups, Integer.MAX_VALUE);
    }

    /**
     * Takes a backup of a checkpoint, in a new folder {@code <name>-<UTC timestamp>}. The stream may run meanwhile: the
     * backup is one moment of it, after the last commit and with the batch in flight. Every file is read back and compared,
     * and the copy is verified, before it bears its name.
     *
     * @param location the checkpoint's root, as given to Spark
     * @param backups the folder with the backups; it is made when it is not there
     * @param keep how many backups of this checkpoint and query are kept, the new one included; the older ones are deleted
     * @throws CheckpointException when the checkpoint cannot be read or is damaged, when the backup cannot be written, or
     *     when the stream deletes files faster than they are copied; then there is no new backup, and nothing is deleted
     */
    public CheckpointBackup backup(String location, String backups, int keep) {
        if (keep < 1) {
            throw new CheckpointException("The number of backups to keep is " + keep
                    + ", and the new one is among them: give 1 or more. See docs/checkpoints.md#backup");
        }
        CheckpointVerification before = verify(location);
        before.hindrance().ifPresent(damage -> {
            throw new CheckpointException("The checkpoint " + location + " is damaged and was not backed up, so that no"
                    + " backup of it takes the place of a sound one: " + damage.message());
        });
        try {
            return new Backup(this, before, path(location), path(backups)).take(keep);
        } catch (IOException e) {
            throw new CheckpointException(
                    "The checkpoint " + location + " could not be backed up to " + backups + ": " + e.getMessage()
                            + ". There is no new backup, and no older one was deleted. Check that the user '"
                            + AccessTrial.user() + "' may write there. See docs/checkpoints.md#backup",
                    e);
        }
    }

    /**
     * Restores a checkpoint, as the same query.
     *
     * @see #restore(String, String, RestoredQuery)
     */
    public Restoration restore(String backup, String location) {
        return restore(backup, location, RestoredQuery.SAME);
    }

    /**
     * Restores a checkpoint from a backup, to a place where nothing is. The backup is held against its manifest, every file
     * is read back and compared, and the copy is verified, before it bears its name.
     *
     * @param backup the backup's folder
     * @param location where the checkpoint is to be; its stream must not run
     * @param query which query it belongs to: this decides whether a Delta table that is ahead of the backup loses rows or
     *     has some twice
     * @throws CheckpointException when the folder is no whole backup, something is at the location, or it cannot be written;
     *     then nothing is there
     */
    public Restoration restore(String backup, String location, RestoredQuery query) {
        try {
            return new Restore(this, path(backup), path(location)).run(query);
        } catch (IOException e) {
            throw new CheckpointException(
                    "The backup " + backup + " could not be restored to " + location + ": " + e.getMessage()
                            + ". Check that the user '" + AccessTrial.user()
                            + "' may read the one and write the other. See docs/checkpoints.md#restore",
                    e);
        }
    }

    /** The file system of the location. */
    FileSystem fileSystem(Path location) throws IOException {
        return files.fileSystem(location);
    }

    /** Told how far it has come. */
    Progress progress() {
        return progress;
    }

    /** Says what is wrong with files that nobody changes. */
    CheckpointVerification verify(CheckpointFiles listed) throws IOException {
        return new Verifier(listed, files.number(RETAINED, RETAINED_BY_DEFAULT), progress).verify();
    }

    private CheckpointFiles list(String location) throws IOException {
        CheckpointFiles listed = entries(location);
        if (!listed.holdCheckpoint()) {
            throw new CheckpointException("No checkpoint: the folder " + location + " holds none of metadata, offsets,"
                    + " commits, sources and state. A sink's checkpoint lies below its base, in a folder with the"
                    + " table's name; give that folder. See docs/checkpoints.md#layout");
        }
        return listed;
    }

    /** The files of the folder, be it a checkpoint or not. */
    private CheckpointFiles entries(String location) throws IOException {
        Path root = path(location);
        try {
            return CheckpointFiles.list(files.fileSystem(root), root, progress);
        } catch (NotAFolderException e) {
            throw new CheckpointException(
                    "No checkpoint: " + location + " is a file, where a checkpoint is a folder with"
                            + " metadata, offsets and commits. Give the folder that the stream has as its checkpointLocation."
                            + " See docs/checkpoints.md#layout",
                    e);
        }
    }

    private static Path path(String location) throws IOException {
        try {
            return new Path(location);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static CheckpointException unreadable(String location, IOException cause) {
        String reason =
                cause instanceof FileNotFoundException ? "nothing is there" : String.valueOf(cause.getMessage());
        return new CheckpointException(
                "The checkpoint " + location + " cannot be read: " + reason
                        + ". Check the location, and that the user '"
                        + AccessTrial.user() + "' may list and read it."
                        + " See docs/checkpoints.md#inspect",
                cause);
    }
}
