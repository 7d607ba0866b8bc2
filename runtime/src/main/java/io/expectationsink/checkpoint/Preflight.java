package io.expectationsink.checkpoint;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.CheckpointPath;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.UriSecrets;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Tries a checkpoint's location before anything else is created: whether it can be made, and written, renamed and deleted
 * in. A deployment may do so without a stream.
 */
public final class Preflight {

    private static final List<String> CHECKPOINT_ENTRIES = List.of("metadata", "offsets");

    private static final String ALLOWED_DISK =
            "Executors on other machines cannot reach it, and it is lost with the driver's machine.";

    private static final String MASTER = "spark.master";
    private static final String LOCAL_MASTER = "local";
    private static final String LOCAL_SCHEME = "file";

    private final DriverFileSystem files;
    private final String master;

    /**
     * A preflight on the driver's file systems.
     *
     * @param master the session's master, such as {@code local[2]} or {@code spark://host:7077}
     */
    public Preflight(DriverFileSystem files, String master) {
        this.files = files;
        this.master = master;
    }

    /**
     * A preflight without a session, as Spark's configuration has it: {@code spark.hadoop.<key>} for Hadoop's, and the
     * master from {@code spark.master}. Without one, executors are taken to run in the driver, so that its own disk is
     * allowed.
     */
    public static Preflight with(Map<String, String> sparkConfiguration) {
        return new Preflight(
                DriverFileSystem.with(sparkConfiguration), sparkConfiguration.getOrDefault(MASTER, LOCAL_MASTER));
    }

    /**
     * What came of it.
     *
     * @param folders the folders that the start is going to make, to be undone if it fails or a finding forbids it
     * @param findings what speaks against the location; empty when nothing does
     * @param failure the exception because of which it cannot be used; empty when there was none. Storage that did not
     *     answer looks like storage that refuses but for this
     */
    public record Outcome(CheckpointFolders folders, List<Finding> findings, Optional<Exception> failure) {}

    /**
     * Tries the location. It refuses the driver's own disk where executors run elsewhere, and a base that holds a
     * checkpoint itself when the location is a folder below it: the stream that wrote it would begin again from nothing.
     *
     * @param sink the sink, for messages
     * @param path the base and the location that is to be used
     */
    public Outcome check(Sink sink, CheckpointPath path) {
        CheckpointFolders folders = new CheckpointFolders(files, sink.subject(), sink::display);
        List<Finding> findings = new ArrayList<>();
        Optional<Exception> failure = Optional.empty();
        try {
            checkpointInBase(path).ifPresent(entry -> findings.add(holdsCheckpoint(sink, path, entry)));
            Path location = new Path(path.location());
            if (isOutOfReach(location)) {
                findings.add(onLocalDisk(sink, path));
            }
            tryOut(folders, location);
            folders.withdraw();
        } catch (IOException | RuntimeException e) {
            findings.add(unusable(sink, path.location(), e));
            failure = Optional.of(e);
        }
        return new Outcome(folders, List.copyOf(findings), failure);
    }

    /**
     * Tries the location without a stream. Nothing stays of it.
     *
     * @param location the checkpoint's location, as Spark would be given it
     * @return what speaks against it, a sentence each; empty when nothing does
     */
    public List<String> check(String location) {
        CheckpointFolders folders =
                new CheckpointFolders(files, "preflight of " + UriSecrets.mask(location), UriSecrets::mask);
        List<String> faults = new ArrayList<>();
        try {
            Path path = new Path(location);
            if (isOutOfReach(path)) {
                faults.add("The location " + UriSecrets.mask(location)
                        + " is on the driver's own disk, under the master " + master + ". " + ALLOWED_DISK);
            }
            tryOut(folders, path);
        } catch (IOException | RuntimeException e) {
            faults.add(UriSecrets.mask("The location " + location + " cannot be used: " + reason(e) + "."));
        }
        folders.undo();
        return List.copyOf(faults);
    }

    private Optional<String> checkpointInBase(CheckpointPath path) throws IOException {
        if (!path.isBelowBase()) {
            return Optional.empty();
        }
        Path base = new Path(path.base());
        FileSystem system = files.fileSystem(base);
        for (String entry : CHECKPOINT_ENTRIES) {
            if (system.exists(new Path(base, entry))) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** Whether the location lies on this machine's disk while executors, and the next driver, run on others. */
    private boolean isOutOfReach(Path location) throws IOException {
        return !master.startsWith(LOCAL_MASTER)
                && files.fileSystem(location).getUri().getScheme().equals(LOCAL_SCHEME);
    }

    private void tryOut(CheckpointFolders folders, Path folder) throws IOException {
        new AccessTrial(files.fileSystem(folder), folders, folder).run();
    }

    private static Finding holdsCheckpoint(Sink sink, CheckpointPath path, String entry) {
        return sink.finding(
                Rule.CHECKPOINT_IN_BASE,
                Place.of(Attribute.CHECKPOINT),
                "would start anew at " + path.location() + ", while its base " + path.base()
                        + " already holds a checkpoint (" + entry + ")",
                "A stream that begins again on a new checkpoint reads everything once more and duplicates rows.",
                "To resume the stream of the base, set appendTableName = false; for a new stream, choose another base.");
    }

    private Finding onLocalDisk(Sink sink, CheckpointPath path) {
        return sink.finding(
                Rule.CHECKPOINT_ON_LOCAL_DISK,
                Place.of(Attribute.CHECKPOINT),
                "would keep its checkpoint at " + path.location() + " on the driver's own disk, under the master "
                        + master,
                ALLOWED_DISK,
                "Choose a location that all machines share (hdfs://, s3a://, abfss://, gs://); if the folder is a shared"
                        + " mount, lower the rule with spark.expectationsink.severity=ES215=warn.");
    }

    private static Finding unusable(Sink sink, String location, Exception cause) {
        return sink.finding(
                Rule.CHECKPOINT_UNUSABLE,
                Place.of(Attribute.CHECKPOINT),
                "cannot use its checkpoint " + location + ": " + reason(cause),
                "The user '" + AccessTrial.user()
                        + "' must be able to create, write, rename and delete there, on a file system that the driver"
                        + " knows.",
                "Grant the access, or choose another location for checkpoint.");
    }

    /** The first line of what an exception says. */
    static String reason(Exception cause) {
        return Optional.ofNullable(cause.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .filter(line -> !line.isBlank())
                .orElse(cause.getClass().getSimpleName());
    }
}
