package io.expectationsink.checkpoint;

import java.time.Instant;
import java.util.Optional;

/**
 * Whose a checkpoint is: the file that lies in its root.
 *
 * @param sink the name of the sink that starts on it
 * @param target what its stream writes to
 * @param lastBatch the newest batch that was done when the stream was started last; empty when none was
 * @param sparkVersion the version of Spark that started on it last
 * @param created when it was bound first
 * @param lastStarted when the stream was started last
 */
public record Marker(
        String sink,
        BoundTarget target,
        Optional<Long> lastBatch,
        String sparkVersion,
        Instant created,
        Instant lastStarted) {}
