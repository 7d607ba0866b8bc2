package io.expectationsink;

/** Which rows of a streaming result are written with each micro-batch, as in Spark. */
public enum OutputMode {
    /** The new rows. */
    APPEND,
    /** The whole result; it needs an aggregation. */
    COMPLETE,
    /** The rows that changed. */
    UPDATE
}
