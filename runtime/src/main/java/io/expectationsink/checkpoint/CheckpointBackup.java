package io.expectationsink.checkpoint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A backup of a checkpoint: one moment of its stream, after the commit of a batch.
 *
 * @param location where the backup lies
 * @param checkpoint where the checkpoint lay
 * @param queryId the query's id; empty of a checkpoint on which no query was started yet
 * @param lastBatch the newest batch that is planned in it: the table may have this one, and none beyond it, for a restore
 *     that keeps the id to be exact; empty when none was planned
 * @param lastCommit the newest batch that is done in it; empty when none is
 * @param taken when it was taken
 * @param files how many files of the checkpoint it holds
 * @param bytes how many bytes they have together
 * @param deleted where the older backups lay that were deleted, by the number of backups to keep
 */
public record CheckpointBackup(
        String location,
        String checkpoint,
        Optional<String> queryId,
        OptionalLong lastBatch,
        OptionalLong lastCommit,
        Instant taken,
        long files,
        long bytes,
        List<String> deleted) {

    /** Copies the list. */
    public CheckpointBackup {
        deleted = List.copyOf(deleted);
    }

    static CheckpointBackup of(String location, BackupManifest manifest, List<String> deleted) {
        return new CheckpointBackup(
                location,
                manifest.checkpoint(),
                manifest.queryId(),
                number(manifest.lastBatch()),
                number(manifest.lastCommit()),
                manifest.taken(),
                manifest.files().size(),
                manifest.bytes(),
                deleted);
    }

    private static OptionalLong number(Optional<Long> batch) {
        return batch.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
}
