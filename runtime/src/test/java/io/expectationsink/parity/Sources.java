package io.expectationsink.parity;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerKind;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Rows for every format, from sources that the trigger can run with. */
final class Sources {

    private static final String TOPIC = "parity-source";

    private final String brokers;

    private Sources(String brokers) {
        this.brokers = brokers;
    }

    /** With a few records in a topic, because real-time mode reads no other source that can be had here. */
    static Sources on(SparkSession spark, String brokers) {
        spark.range(4)
                .selectExpr("CAST(id AS STRING) AS value")
                .write()
                .format("kafka")
                .option("kafka.bootstrap.servers", brokers)
                .option("topic", TOPIC)
                .save();
        return new Sources(brokers);
    }

    Dataset<Row> batch(SparkSession spark) {
        return columns(spark.range(4).selectExpr("id AS value", "current_timestamp() AS timestamp"));
    }

    Dataset<Row> stream(SparkSession spark, SinkDefinition definition) {
        boolean realTime = declares(definition, TriggerKind.REAL_TIME);
        boolean continuous = declares(definition, TriggerKind.CONTINUOUS);
        if (realTime) {
            return columns(spark.readStream()
                    .format("kafka")
                    .option("kafka.bootstrap.servers", brokers)
                    .option("subscribe", TOPIC)
                    .option("startingOffsets", "earliest")
                    .load()
                    .selectExpr("CAST(CAST(value AS STRING) AS LONG) AS value", "timestamp"));
        }
        // Continuous processing holds a core for each partition.
        return columns(
                continuous
                        ? spark.readStream()
                                .format("rate")
                                .option("rowsPerSecond", 20)
                                .option("numPartitions", 1)
                                .load()
                        : spark.readStream()
                                .format("rate-micro-batch")
                                .option("rowsPerBatch", 4)
                                .option("startTimestamp", 1_000)
                                .option("numPartitions", 1)
                                .load());
    }

    private static boolean declares(SinkDefinition definition, TriggerKind kind) {
        return definition
                .trigger()
                .filter(trigger -> trigger.values().containsKey(kind))
                .isPresent();
    }

    private static Dataset<Row> columns(Dataset<Row> rows) {
        return rows.selectExpr(
                "CAST(value AS STRING) AS value",
                "value AS id",
                "CAST(value % 2 AS STRING) AS region",
                "timestamp AS at");
    }
}
