package io.expectationsink.runtime;

/** How a query ended that was asked to stop. */
public enum StopOutcome {
    /** It had ended before, or ended by itself or by a failure while its micro-batch was awaited. */
    ENDED_BY_ITSELF,
    /**
     * Its running micro-batch was let finish. A query that begins one batch right after the other may have begun the next
     * one in the moment before it was stopped; that one runs again at the next start.
     */
    BETWEEN_BATCHES,
    /** Its micro-batch did not end in time and was interrupted; it runs again at the next start. */
    INTERRUPTED,
    /**
     * It was told to stop, and had not ended in time: its batch swallows the interrupt, storage does not answer, or the
     * thread that waited was interrupted. Or Spark, over Spark Connect its server, did not answer: it is told as soon as
     * that does.
     */
    STILL_RUNNING;

    /** Whether the query has ended. */
    public boolean hasEnded() {
        return this != STILL_RUNNING;
    }
}
