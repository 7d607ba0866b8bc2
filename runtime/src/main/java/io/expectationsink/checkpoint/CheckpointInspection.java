package io.expectationsink.checkpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a checkpoint holds, without a judgement of whether it is sound: that is {@link CheckpointVerification}.
 *
 * @param location where it lies
 * @param inspected when it was looked at
 * @param marker whose it is, and which Spark wrote it last; empty when no marker says so, or it cannot be read
 * @param markerFault why a marker cannot be read, as the end of a sentence; empty when it can, or when there is none
 * @param queryId the query's id; empty when the metadata file is missing or unreadable
 * @param stateful whether stateful operators keep state in it
 * @param firstBatch the oldest batch in the offsets log; empty when none was planned
 * @param lastBatch the newest batch in the offsets log; empty when none was planned
 * @param lastCommit the newest batch in the commit log; empty when none is done
 * @param lastCommitAt when that commit was written; empty when none is done
 * @param uncommitted how many batches were planned after the last commit: 0 of a stream at rest, 1 while a batch is in
 *     flight or after it was interrupted
 * @param sizes files and bytes by part
 * @param logVersions the version of the newest readable file of offsets and commits
 * @param sourceOffsets how far the newest batch reads each source, as the source writes it, by the source's number or
 *     name; {@code none yet} for one that has offered nothing
 * @param growth how the logs have grown against what Spark keeps
 * @param verdict all of it in one line
 */
public record CheckpointInspection(
        String location,
        Instant inspected,
        Optional<Marker> marker,
        Optional<String> markerFault,
        Optional<String> queryId,
        boolean stateful,
        OptionalLong firstBatch,
        OptionalLong lastBatch,
        OptionalLong lastCommit,
        Optional<Instant> lastCommitAt,
        long uncommitted,
        Map<CheckpointPart, PartSize> sizes,
        Map<CheckpointPart, Integer> logVersions,
        Map<String, String> sourceOffsets,
        LogGrowth growth,
        String verdict) {

    /** How long ago the last commit was written; empty when no batch is done. */
    public Optional<Duration> lastCommitAge() {
        return lastCommitAt.map(at -> Duration.between(at, inspected));
    }

    /** Files and bytes of the whole checkpoint. */
    public PartSize total() {
        return sizes.values().stream().reduce(new PartSize(0, 0), PartSize::plus);
    }
}
