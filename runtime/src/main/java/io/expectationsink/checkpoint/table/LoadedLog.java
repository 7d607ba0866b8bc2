package io.expectationsink.checkpoint.table;

import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.catalog.DeltaTableV2;
import scala.Option;

/**
 * The log of a Delta table, as it was found.
 *
 * @param table the table that the catalog has told of
 * @param snapshot its log at that time
 */
public record LoadedLog(DeltaTableV2 table, Snapshot snapshot) {

    /**
     * Whether the log is still that of the same table at the same version. Takes one listing of it; the catalog is not
     * asked whether it means another table by the name now.
     */
    public boolean isUnchanged() {
        Snapshot now = table.deltaLog().update(false, Option.empty(), table.catalogTable());
        return now.version() == snapshot.version()
                && now.metadata().id().equals(snapshot.metadata().id());
    }
}
