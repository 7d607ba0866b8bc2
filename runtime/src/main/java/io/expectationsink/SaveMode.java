package io.expectationsink;

/** What a batch does with rows and a table that are there already, as in Spark. */
public enum SaveMode {
    /** Adds the rows to those that are there. */
    APPEND,
    /** Replaces the rows that are there. */
    OVERWRITE,
    /** Writes nothing when the table is there. */
    IGNORE,
    /** Fails when the table is there. */
    ERROR_IF_EXISTS
}
