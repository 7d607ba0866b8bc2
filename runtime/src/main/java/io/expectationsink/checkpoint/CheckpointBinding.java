package io.expectationsink.checkpoint;

/**
 * Whose checkpoint it is.
 *
 * @param sink the sink's name
 * @param target the table, topic or path that the stream writes to
 * @param sparkVersion the version of Spark that wrote last
 */
public record CheckpointBinding(String sink, String target, String sparkVersion) {}
