package io.expectationsink.testing;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The session of a driver in a JVM of its own. */
public final class DriverSession {

    private DriverSession() {}

    /** A session with Delta, and with its warehouse in the folder. */
    public static SparkSession.Builder in(Path folder) {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.databricks.delta.snapshotPartitions", "1")
                .config(
                        "spark.sql.warehouse.dir",
                        folder.resolve("warehouse").toUri().toString())
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog");
    }
}
