package io.expectationsink.engine;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.window;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.EngineCondition;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.Numbers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A stream that one version of Spark begins and another goes on with, from the numbers in a folder. */
enum UpgradedStream {
    /** Rows into a Delta table. */
    ROWS("delta", Map.of()),
    /** The same with offsets that older versions cannot read, where this one begins the checkpoint. */
    ROWS_WITH_LATER_OFFSETS("delta", Map.of("spark.sql.streaming.offsetLog.formatVersion", "2")),
    /** Rows into parquet files. */
    FILES("parquet", Map.of()),
    /** How often each number came, by an aggregation with a watermark, into a Delta table. */
    COUNTS("delta", Map.of()),
    /** The same with its state in RocksDB. */
    COUNTS_IN_ROCKSDB("delta", Map.of(UpgradedStream.BACKEND, UpgradedStream.ROCKSDB)),
    /** The same with ids in the names of the state's files, which the commits name. */
    COUNTS_WITH_STATE_IDS(
            "delta",
            Map.of(
                    UpgradedStream.BACKEND,
                    UpgradedStream.ROCKSDB,
                    "spark.sql.streaming.stateStore.checkpointFormatVersion",
                    "2"));

    /** How a run ends that has read everything. */
    static final String DONE = "DONE";

    private static final String BACKEND = "spark.sql.streaming.stateStore.providerClass";
    private static final String ROCKSDB = "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider";

    private final String format;
    private final Map<String, String> settings;

    UpgradedStream(String format, Map<String, String> settings) {
        this.format = format;
        this.settings = settings;
    }

    /** Where its checkpoint lies. */
    Path checkpoint(Path folder) {
        return folder.resolve("checkpoints").resolve(name());
    }

    /**
     * Reads everything that is there.
     *
     * @return {@link #DONE}, with what ES216 says of the versions behind it; or the condition of the failure
     */
    String run(SparkSession spark, Path folder) throws Exception {
        settings.forEach(spark.conf()::set);
        try (CapturedLog log = CapturedLog.open()) {
            new SinkWriter(SinkContext.builder(spark).build())
                    .start(rows(spark, folder), sink(checkpoint(folder), folder))
                    .awaitTermination();
            return log.warnings().stream()
                    .filter(warning -> warning.contains("[ES216]"))
                    .map(warning -> warning.lines().findFirst().orElseThrow().replaceFirst(".* that ", " "))
                    .collect(Collectors.joining("", DONE, ""));
        } catch (Exception e) {
            return EngineCondition.of(e).orElseThrow(() -> e);
        } finally {
            settings.keySet().forEach(spark.conf()::unset);
        }
    }

    /** Its sink on a checkpoint. */
    SinkDefinition sink(Path checkpoint, Path folder) {
        SinkDefinition.Builder sink = SinkDefinition.builder(name().toLowerCase(Locale.ROOT))
                .format(format)
                .path(target(folder))
                .checkpoint(checkpoint.toString())
                .appendTableName(false)
                .runMetadata(false)
                .suppress("ES203")
                .trigger(TriggerDefinition.availableNow());
        return (this == ROWS ? sink.table("rows_" + folder.getFileName()) : sink).build();
    }

    /** The stream's rows. */
    Dataset<Row> rows(SparkSession spark, Path folder) {
        Dataset<Row> numbers = Numbers.in(spark, folder).streamFileByFile();
        return isStateful()
                ? numbers.withColumn("at", expr("timestamp_seconds(id * 60)"))
                        .withWatermark("at", "0 seconds")
                        .groupBy(window(col("at"), "1 minute"), col("id"))
                        .count()
                        .select("id", "count")
                : numbers;
    }

    /** What has been written, in order: numbers, or counts with their numbers. */
    List<String> written(SparkSession spark, Path folder) {
        return spark.read()
                .format(format)
                .load(target(folder))
                .orderBy("id")
                .select(expr(isStateful() ? "count || ' x ' || id" : "string(id)"))
                .as(Encoders.STRING())
                .collectAsList();
    }

    /** Whether it counts. */
    boolean isStateful() {
        return this != ROWS && this != ROWS_WITH_LATER_OFFSETS && this != FILES;
    }

    private String target(Path folder) {
        return folder.resolve("targets").resolve(name()).toString();
    }
}
