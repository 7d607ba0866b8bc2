package io.expectationsink.checkpoint;

/** What a damaged checkpoint does to the stream that is started on it. */
public enum Effect {
    /** The engine refuses the checkpoint, at the start or in the first batch. */
    FAILS,
    /** The engine runs, and takes batches as done that may not be: their rows would never arrive. */
    MAY_LOSE_ROWS,
    /** The engine runs and reads again what it has read before. */
    REPEATS_ROWS,
    /** The engine runs as if nothing had happened, for it does not look there on a restart. */
    RUNS
}
