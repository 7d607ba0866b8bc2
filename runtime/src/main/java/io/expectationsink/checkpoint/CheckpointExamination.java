package io.expectationsink.checkpoint;

/**
 * What a checkpoint holds and what is wrong with it, at the same moment.
 *
 * @param inspection what it holds
 * @param verification what is wrong with it
 */
public record CheckpointExamination(CheckpointInspection inspection, CheckpointVerification verification) {}
