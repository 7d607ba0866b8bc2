package io.expectationsink.sample;

import org.apache.spark.sql.SparkSession;

/** Spark with Delta, within this JVM. Its catalog is in memory, so tables are declared with a path. */
final class LocalSession implements AutoCloseable {

    private final SparkSession spark;

    private LocalSession(SparkSession spark) {
        this.spark = spark;
    }

    /** Starts Spark on two cores. */
    static LocalSession start(Folders folders) {
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .appName("expectation-sink-sample")
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .config(
                        "spark.sql.warehouse.dir",
                        folders.root().resolve("warehouse").toString())
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                // Small data: more partitions, generated code and adaptive plans would only cost time.
                .config("spark.sql.shuffle.partitions", "1")
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.databricks.delta.snapshotPartitions", "1")
                .config("spark.sql.debug.maxToStringFields", "100")
                .getOrCreate();
        spark.sql("CREATE SCHEMA IF NOT EXISTS aviation");
        return new LocalSession(spark);
    }

    /** The session. */
    SparkSession spark() {
        return spark;
    }

    @Override
    public void close() {
        spark.stop();
    }
}
