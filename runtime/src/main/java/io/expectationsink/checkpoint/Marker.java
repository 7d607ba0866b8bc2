package io.expectationsink.checkpoint;

import java.time.Instant;

/**
 * Whose a checkpoint is: the file that lies in its root.
 *
 * @param sink the name of the sink that starts on it
 * @param target what its stream writes to
 * @param sparkVersion the version of Spark that started on it last
 * @param created when it was bound first
 * @param lastStarted when the stream was started last
 */
public record Marker(String sink, BoundTarget target, String sparkVersion, Instant created, Instant lastStarted) {}
