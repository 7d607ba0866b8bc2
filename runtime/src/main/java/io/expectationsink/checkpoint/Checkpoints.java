package io.expectationsink.checkpoint;

import io.expectationsink.exception.CheckpointException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Looks at checkpoints of Spark's streaming queries, also of those that run: it only reads. It needs no Spark session,
 * only the file system.
 */
public final class Checkpoints {

    private static final String RETAINED = "spark.sql.streaming.minBatchesToRetain";
    private static final int RETAINED_BY_DEFAULT = 100;

    private static final String HADOOP = "spark.hadoop.";

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
        Configuration configuration = new Configuration();
        new TreeMap<>(sparkConfiguration).forEach((key, value) -> {
            configuration.set(key, value);
            if (key.startsWith(HADOOP)) {
                configuration.set(key.substring(HADOOP.length()), value);
            }
        });
        return of(configuration);
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
     * Whether a checkpoint is there: one of metadata, offsets, commits, sources and state. It reads none of them.
     *
     * @param location the checkpoint's root, as given to Spark
     * @throws CheckpointException when the location cannot be read
     */
    public boolean isAt(String location) {
        try {
            Path root = path(location);
            FileSystem system = files.fileSystem(root);
            for (CheckpointPart part : CheckpointPart.values()) {
                if (part != CheckpointPart.OTHER && system.exists(new Path(root, part.entry()))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw unreadable(location, e);
        }
    }

    /**
     * Says what a checkpoint holds. It lists every file and reads three: the id, the newest offsets and the newest commit.
     *
     * @param location the checkpoint's root, as given to Spark
     * @throws CheckpointException when the location cannot be read, or holds no checkpoint
     */
    public CheckpointInspection inspect(String location) {
        try {
            CheckpointFiles listed = list(location);
            return new Inspector(listed, marker(location), files.number(RETAINED, RETAINED_BY_DEFAULT)).inspect();
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
            CheckpointVerification verification = look(location);
            for (int again = 1; again < LOOKS && !verification.isSound(); again++) {
                verification = verification.confirmedBy(look(location));
            }
            return verification;
        } catch (IOException e) {
            throw unreadable(location, e);
        }
    }

    private Optional<Marker> marker(String location) throws IOException {
        Path root = path(location);
        try {
            return new MarkerFile(files.fileSystem(root), root).read();
        } catch (MalformedMarkerException e) {
            return Optional.empty();
        }
    }

    private CheckpointVerification look(String location) throws IOException {
        return new Verifier(list(location), files.number(RETAINED, RETAINED_BY_DEFAULT), progress).verify();
    }

    private CheckpointFiles list(String location) throws IOException {
        Path root = path(location);
        FileSystem system = files.fileSystem(root);
        if (system.exists(root) && system.getFileStatus(root).isFile()) {
            throw new CheckpointException(
                    "No checkpoint: " + location + " is a file, where a checkpoint is a folder with"
                            + " metadata, offsets and commits. Give the folder that the stream has as its checkpointLocation."
                            + " See docs/checkpoints.md#layout");
        }
        CheckpointFiles listed = CheckpointFiles.list(system, root, progress);
        if (!listed.holdCheckpoint()) {
            throw new CheckpointException("No checkpoint: the folder " + location + " holds none of metadata, offsets,"
                    + " commits, sources and state. A sink's checkpoint lies below its base, in a folder with the"
                    + " table's name; give that folder. See docs/checkpoints.md#layout");
        }
        return listed;
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
                        + System.getProperty("user.name") + "' may list and read it."
                        + " See docs/checkpoints.md#inspect",
                cause);
    }
}
