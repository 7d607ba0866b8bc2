package io.expectationsink.proof.kill;

/**
 * What a kill met.
 *
 * @param moment what the driver was doing
 * @param isTableAhead whether the table had a batch that the checkpoint did not know to be done: the next start must not
 *     write it again
 * @param isLeaseTorn whether it left a lease that cannot be read, for which the next start waits, 30 s at most
 */
record Kill(Moment moment, boolean isTableAhead, boolean isLeaseTorn) {

    /** What a driver was doing when it was killed; the first that holds. */
    enum Moment {
        /** The table's creation was not committed yet. */
        BEFORE_THE_TABLE,
        /** The checkpoint knew of no batch that was done, by this driver or one before. */
        BEFORE_THE_FIRST_COMMIT,
        /** Its query did not run yet. */
        DURING_THE_START,
        /** A batch was planned and not done. */
        DURING_A_BATCH,
        /** All that was planned was done. */
        BETWEEN_BATCHES
    }
}
