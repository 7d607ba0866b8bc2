package io.expectationsink.table;

/** What a write means to do with a table that is there already. */
public enum ExistingTable {
    /** Rows are added: format, schema and partitioning must fit. */
    COMPARE,
    /**
     * Rows are replaced. A Delta table keeps its schema, which must fit as for added rows; Spark makes a table of a file
     * format anew, so that only its format must fit.
     */
    REPLACE,
    /** Rows, schema and partitioning are replaced ({@code overwriteSchema}): only the format must fit. */
    REPLACE_SCHEMA,
    /** Nothing is written: nothing is compared and nothing is changed. */
    KEEP,
    /** It must not be there. */
    REFUSE
}
