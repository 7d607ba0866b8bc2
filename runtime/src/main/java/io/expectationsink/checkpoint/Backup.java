package io.expectationsink.checkpoint;

import io.expectationsink.definition.UriSecrets;
import io.expectationsink.exception.CheckpointException;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a backup of a checkpoint whose stream may run. */
final class Backup {

    private static final Logger LOG = LoggerFactory.getLogger(Backup.class);

    private static final int ATTEMPTS = 5;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Checkpoints checkpoints;
    private final CheckpointVerification before;
    private final FileSystem from;
    private final Path source;
    private final FileSystem to;
    private final Path folder;

    /**
     * A backup to be taken.
     *
     * @param before the damages that the checkpoint has, and its copy may have
     */
    Backup(Checkpoints checkpoints, CheckpointVerification before, Path location, Path backups) throws IOException {
        this.checkpoints = checkpoints;
        this.before = before;
        from = checkpoints.fileSystem(location);
        source = from.makeQualified(location);
        to = checkpoints.fileSystem(backups);
        folder = to.makeQualified(backups);
    }

    /** The name of the folder for the backup of a checkpoint, taken then. */
    static String name(Path checkpoint, Instant taken) {
        String name = checkpoint.getName().isEmpty() ? "checkpoint" : checkpoint.getName();
        return UriSecrets.mask(name) + "-" + STAMP.format(taken);
    }

    CheckpointBackup take(int keep) throws IOException {
        if (Restore.isWithin(folder, source)) {
            throw new CheckpointException(
                    "The backups of the checkpoint " + source + " cannot lie within it, at " + folder
                            + ": choose a folder beside it, or better on other storage. See docs/checkpoints.md#backup");
        }
        Instant taken = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Path place = new Path(folder, name(source, taken));
        if (to.exists(place)) {
            throw new IOException(place + " is there already");
        }
        UnfinishedFolder unfinished = UnfinishedFolder.beside(to, place);
        unfinished.make();
        BackupManifest manifest;
        try {
            manifest = fill(unfinished, taken);
            unfinished.finish();
        } catch (IOException | RuntimeException e) {
            unfinished.discard(e);
            throw e;
        }
        write(manifest, place);
        List<String> deleted = deleteOlder(place, manifest, keep);
        LOG.info(
                "Backup of checkpoint {} up to batch {}: {} ({} files, {} bytes)",
                manifest.checkpoint(),
                manifest.lastBatch().map(String::valueOf).orElse("none"),
                UriSecrets.mask(place.toString()),
                manifest.files().size(),
                manifest.bytes());
        return CheckpointBackup.of(place.toString(), manifest, deleted);
    }

    /** A folder without a manifest is no backup, and does not keep the name of one. */
    private void write(BackupManifest manifest, Path place) throws IOException {
        try {
            manifest.write(to, place);
        } catch (IOException | RuntimeException e) {
            new UnfinishedFolder(to, place, place).discard(e);
            throw e;
        }
    }

    private List<String> deleteOlder(Path place, BackupManifest manifest, int keep) {
        try {
            return new Retention(to, folder, place, manifest).keep(keep);
        } catch (IOException e) {
            throw new CheckpointException(
                    "The new backup " + place + " is whole, and older ones could not be deleted: " + e.getMessage()
                            + ". Delete them by hand, or grant the user '" + AccessTrial.user()
                            + "' to. See docs/checkpoints.md#backup",
                    e);
        }
    }

    /** What was listed may be deleted before it is copied; then a later moment is copied. */
    private BackupManifest fill(UnfinishedFolder unfinished, Instant taken) throws IOException {
        Optional<String> flaw = Optional.empty();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            unfinished.clear();
            CheckpointFiles listed = CheckpointFiles.list(from, source, checkpoints.progress());
            CopyPlan plan = CopyPlan.of(listed, new LogReading(listed, Progress.NONE));
            FileCopy copy = new FileCopy(from, source, to, unfinished.path(), checkpoints.progress());
            List<CopiedFile> copies =
                    copy.copy(plan.files().stream().map(CheckpointFile::path).toList());
            CheckpointFiles copied = unfinished.list();
            flaw = flaw(unfinished.path(), copied, plan);
            if (flaw.isEmpty()) {
                return manifest(copied, plan, copies, taken);
            }
            LOG.info(
                    "Copy {} of checkpoint {} is not whole: {}",
                    attempt,
                    UriSecrets.mask(source.toString()),
                    flaw.get());
        }
        throw new CheckpointException(
                "The checkpoint " + source + " was copied " + ATTEMPTS
                        + " times, and each time something that it needs was gone: " + flaw.orElse("")
                        + ". If the stream runs and has deleted it meanwhile, give the session a larger"
                        + " spark.sql.streaming.minBatchesToRetain, or take the backup while the stream is stopped. There is no new backup. See docs/checkpoints.md#backup");
    }

    private Optional<String> flaw(Path root, CheckpointFiles copied, CopyPlan plan) throws IOException {
        if (!BatchLog.of(CheckpointPart.OFFSETS, copied).last().equals(plan.lastBatch())) {
            return plan.lastBatch().map(batch -> "the offsets of batch " + batch);
        }
        if (!BatchLog.of(CheckpointPart.COMMITS, copied).last().equals(plan.lastCommit())) {
            return plan.lastCommit().map(batch -> "the commit of batch " + batch);
        }
        Optional<Damage> damage = checkpoints.verify(copied).damages().stream()
                .filter(found -> before.damages().stream().noneMatch(found::isSameAs))
                .findFirst();
        return damage.isPresent()
                ? damage.map(found -> found.path() + ": " + found.found())
                : new SnapshotCheck(to, root, copied).missing(plan.nextBatch());
    }

    private BackupManifest manifest(CheckpointFiles copied, CopyPlan plan, List<CopiedFile> copies, Instant taken)
            throws IOException {
        return new BackupManifest(
                source.toString(),
                QueryMetadata.of(copied).map(QueryMetadata::id),
                plan.lastBatch(),
                plan.lastCommit(),
                taken,
                CopyPlan.sparkVersion(copied),
                copies);
    }
}
