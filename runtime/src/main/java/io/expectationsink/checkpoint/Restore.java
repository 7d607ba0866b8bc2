package io.expectationsink.checkpoint;

import io.expectationsink.definition.UriSecrets;
import io.expectationsink.exception.CheckpointException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Restores a checkpoint from a backup, to a place where nothing is. */
final class Restore {

    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

    private final Checkpoints checkpoints;
    private final FileSystem from;
    private final Path backup;
    private final FileSystem to;
    private final Path place;

    Restore(Checkpoints checkpoints, Path backup, Path location) throws IOException {
        this.checkpoints = checkpoints;
        from = checkpoints.fileSystem(backup);
        this.backup = from.makeQualified(backup);
        to = checkpoints.fileSystem(location);
        place = to.makeQualified(location);
    }

    /** Whether a folder is another one, or lies below it. */
    static boolean isWithin(Path folder, Path other) {
        for (Path each = folder; each != null; each = each.getParent()) {
            if (each.equals(other)) {
                return true;
            }
        }
        return false;
    }

    Restoration run(RestoredQuery query) throws IOException {
        BackupManifest manifest = BackupManifest.find(from, backup).orElseThrow(this::noBackup);
        if (to.exists(place)) {
            throw new CheckpointException(
                    "Something is at " + place + ", and a restore never overwrites: move it aside, or"
                            + " restore to a place where nothing is. See docs/checkpoints.md#restore");
        }
        if (isWithin(place, backup)) {
            throw new CheckpointException("A checkpoint cannot be restored to " + place + ", within its backup: choose"
                    + " another place. See docs/checkpoints.md#restore");
        }
        requireWhole(manifest);
        UnfinishedFolder unfinished = UnfinishedFolder.beside(to, place);
        unfinished.make();
        Optional<String> id;
        try {
            copy(manifest, unfinished);
            id = query == RestoredQuery.NEW ? manifest.queryId().map(old -> newId()) : manifest.queryId();
            if (query == RestoredQuery.NEW && id.isPresent()) {
                write(id.get(), unfinished.path());
            }
            requireSound(checkpoints.verify(unfinished.list()));
            unfinished.finish();
        } catch (IOException | RuntimeException e) {
            unfinished.discard(e);
            throw e;
        }
        LOG.info(
                "Restored checkpoint {} from {}, as {} query",
                UriSecrets.mask(place.toString()),
                UriSecrets.mask(backup.toString()),
                query == RestoredQuery.NEW ? "a new" : "the same");
        return new Restoration(
                place.toString(),
                backup.toString(),
                id,
                number(manifest.lastBatch()),
                number(manifest.lastCommit()),
                manifest.files().size(),
                manifest.bytes());
    }

    private void requireWhole(BackupManifest manifest) throws IOException {
        CheckpointFiles listed = CheckpointFiles.list(from, backup, checkpoints.progress());
        Map<String, Long> found = new HashMap<>(listed.lengths());
        found.remove(BackupManifest.NAME);
        for (CopiedFile file : manifest.files()) {
            Optional<Long> length = Optional.ofNullable(found.remove(file.path()));
            if (length.isEmpty()) {
                throw changed(file.path() + " is missing");
            }
            if (length.get() != file.bytes()) {
                throw changed(file.path() + " has " + length.get() + " bytes, where it had " + file.bytes());
            }
        }
        if (!found.isEmpty()) {
            throw changed(found.keySet().iterator().next() + " was added; a stream may have been started on it");
        }
        requireSound(checkpoints.verify(listed));
    }

    private void copy(BackupManifest manifest, UnfinishedFolder unfinished) throws IOException {
        FileCopy copy = new FileCopy(from, backup, to, unfinished.path(), checkpoints.progress());
        List<CopiedFile> copies =
                copy.copy(manifest.files().stream().map(CopiedFile::path).toList());
        for (int i = 0; i < manifest.files().size(); i++) {
            CopiedFile taken = manifest.files().get(i);
            if (i >= copies.size() || !copies.get(i).equals(taken)) {
                throw changed(taken.path() + " has another content");
            }
        }
    }

    private void requireSound(CheckpointVerification verification) {
        verification.hindrance().ifPresent(damage -> {
            throw changed(damage.message());
        });
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private void write(String id, Path root) throws IOException {
        try (OutputStream out = to.create(new Path(root, CheckpointPart.METADATA.entry()), true)) {
            out.write(("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8));
        }
    }

    private CheckpointException noBackup() {
        return new CheckpointException("No backup: " + backup + " has no readable " + BackupManifest.NAME
                + ", which is written last, so that a backup without it is not whole. Give the folder <name>-<timestamp> of"
                + " a backup. See docs/checkpoints.md#restore");
    }

    private CheckpointException changed(String found) {
        return new CheckpointException("The backup " + backup + " is not as it was taken: " + found
                + ". Nothing was restored. Take another backup. See docs/checkpoints.md#restore");
    }

    private static OptionalLong number(Optional<Long> batch) {
        return batch.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
}
