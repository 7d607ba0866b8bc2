package io.expectationsink.table;

import java.util.Optional;

/** Finds tables by their names. Each call asks the table's catalog anew. */
public interface TableLookup {

    /**
     * The table as it is now; empty when there is none.
     *
     * @param table its name with its schema ({@link QualifiedName#of}), or the name of a Delta table at a path
     */
    Optional<TableState> find(String table);
}
