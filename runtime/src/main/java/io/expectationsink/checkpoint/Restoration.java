package io.expectationsink.checkpoint;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A checkpoint that was restored from a backup.
 *
 * @param location where the checkpoint lies now
 * @param backup where the backup lies
 * @param queryId the id of the query that goes on; empty of a checkpoint on which no query was started yet
 * @param lastBatch the newest batch that is planned in it; empty when none is
 * @param lastCommit the newest batch that is done in it; empty when none is
 * @param files how many files were copied
 * @param bytes how many bytes they have together
 */
public record Restoration(
        String location,
        String backup,
        Optional<String> queryId,
        OptionalLong lastBatch,
        OptionalLong lastCommit,
        long files,
        long bytes) {}
