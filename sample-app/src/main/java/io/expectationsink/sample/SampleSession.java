package io.expectationsink.sample;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark with Delta: within this JVM, or on the cluster that spark-submit names. Its catalog is in memory. */
final class SampleSession implements AutoCloseable {

    private static final String MASTER = "spark.master";

    /** Two cores of this JVM, which no other machine reaches. */
    private static final Map<String, String> LOCAL =
            Map.of(MASTER, "local[2]", "spark.driver.host", "localhost", "spark.driver.bindAddress", "127.0.0.1");

    private static final Map<String, String> ANYWHERE = Map.of(
            "spark.app.name", "expectation-sink-sample",
            "spark.ui.enabled", "false",
            "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension",
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog",
            // Small data: more partitions, generated code and adaptive plans would only cost time.
            "spark.sql.shuffle.partitions", "1",
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.adaptive.enabled", "false",
            "spark.databricks.delta.snapshotPartitions", "1",
            "spark.sql.debug.maxToStringFields", "100");

    private final SparkSession spark;

    private SampleSession(SparkSession spark) {
        this.spark = spark;
    }

    /** Starts Spark. */
    static SampleSession start(Folders folders) {
        SparkSession spark =
                SparkSession.builder().config(configuration(folders)).getOrCreate();
        spark.sql("CREATE SCHEMA IF NOT EXISTS aviation");
        return new SampleSession(spark);
    }

    /** The settings of spark-submit, and for what these leave open those of the application. */
    static SparkConf configuration(Folders folders) {
        SparkConf configuration = new SparkConf();
        if (!configuration.contains(MASTER)) {
            LOCAL.forEach(configuration::setIfMissing);
        }
        ANYWHERE.forEach(configuration::setIfMissing);
        return configuration.setIfMissing(
                "spark.sql.warehouse.dir", folders.root().resolve("warehouse").toString());
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
