package io.expectationsink.checkpoint.binding;

import java.util.Optional;

/**
 * What a commit of a Delta table says of itself (the log's {@code commitInfo}). Another writer's may say nothing.
 *
 * @param version the version that it made
 * @param operation what was done, such as {@code STREAMING UPDATE}
 * @param queryId the id of the streaming query that wrote it; empty for any other commit
 * @param note its {@code userMetadata}
 * @param transaction the id that Delta gave the commit
 */
record DeltaCommit(
        long version,
        Optional<String> operation,
        Optional<String> queryId,
        Optional<String> note,
        Optional<String> transaction) {}
