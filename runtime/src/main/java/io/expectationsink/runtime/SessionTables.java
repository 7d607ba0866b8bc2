package io.expectationsink.runtime;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.table.CatalogLookup;
import io.expectationsink.table.TableLookup;
import io.expectationsink.table.TableProbe;
import org.apache.spark.sql.SparkSession;

/** How a session's tables are found: in the driver's catalogs, or by statements over Spark Connect. */
final class SessionTables {

    private SessionTables() {}

    /** The lookup that suits the session. */
    static TableLookup of(SparkSession spark) {
        return DriverFileSystem.of(spark).isPresent() ? new CatalogLookup(spark) : new TableProbe(spark);
    }
}
