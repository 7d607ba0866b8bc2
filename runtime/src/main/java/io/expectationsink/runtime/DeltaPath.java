package io.expectationsink.runtime;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.table.TableRequest;
import org.apache.spark.sql.SparkSession;

/** The name of a Delta table that is addressed by its path. */
final class DeltaPath {

    private DeltaPath() {}

    /** The name of the table at the path; Delta takes a name for a path only if it is absolute. */
    static String tableAt(SparkSession spark, String path) {
        return TableRequest.deltaTableAt(
                DriverFileSystem.of(spark).map(files -> files.qualify(path)).orElse(path));
    }
}
