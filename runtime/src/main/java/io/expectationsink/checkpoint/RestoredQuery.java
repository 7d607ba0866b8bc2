package io.expectationsink.checkpoint;

/** Which query a restored checkpoint belongs to, in the eyes of a Delta table. */
public enum RestoredQuery {
    /**
     * The same query. A Delta table skips the batches that it has of this query, by their numbers and whatever their rows:
     * exact when the table has no batch beyond the newest one that is planned in the backup, otherwise rows are lost.
     */
    SAME,
    /**
     * A new query, with an id of its own. A Delta table skips nothing: the rows of the batches that it has beyond the last
     * commit of the backup come twice, and none is lost.
     */
    NEW
}
