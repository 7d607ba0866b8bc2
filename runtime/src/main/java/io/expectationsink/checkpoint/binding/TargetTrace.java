package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.BoundTarget;
import io.expectationsink.table.TableState;
import java.util.Optional;

/**
 * A target as a start finds it.
 *
 * @param target what it is now; without an identity while it is not there
 * @param table what the catalog tells of it; empty when it does not know the name, and for what no catalog names
 * @param presence whether it is there, with or without rows
 * @param location where its files are; empty when it has none, or when nobody says
 * @param createdBy the sink that created it; empty when this library did not
 * @param streams what it tells of the streams that have written to it
 */
record TargetTrace(
        BoundTarget target,
        Optional<TableState> table,
        Presence presence,
        Optional<String> location,
        Optional<String> createdBy,
        StreamTrace streams) {

    /** Whether the catalog knows its name; false also for what no catalog names. */
    boolean known() {
        return table.isPresent();
    }

    /** Whether a target is there. */
    enum Presence {
        /** Nobody can tell, as of a topic, or has to know. */
        UNTOLD,
        ABSENT,
        /** The catalog does not know it, and its place in the catalog's warehouse is not empty; told where a batch is planned. */
        FORGOTTEN,
        EMPTY,
        WITH_ROWS
    }
}
