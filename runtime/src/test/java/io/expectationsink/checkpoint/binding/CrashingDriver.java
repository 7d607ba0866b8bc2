package io.expectationsink.checkpoint.binding;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** The main class of a driver that is killed at a point on its way. */
final class CrashingDriver {

    private CrashingDriver() {}

    /**
     * Takes the folder with the source {@code numbers}, the format, the name of a {@link CrashPoint}, and settings as
     * {@code key=value}.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "1")
                .config("spark.databricks.delta.snapshotPartitions", "1")
                .config(
                        "spark.sql.warehouse.dir",
                        folder.resolve("warehouse").toUri().toString())
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .config("spark.hadoop.fs.file.impl", CrashingFileSystem.class.getName())
                .config("spark.hadoop.fs.AbstractFileSystem.file.impl", CrashingFileSystem.Contextual.class.getName())
                .config("spark.hadoop." + CrashingFileSystem.POINT, arguments[2])
                .getOrCreate();
        for (String setting : List.of(arguments).subList(3, arguments.length)) {
            String[] parts = setting.split("=", 2);
            spark.conf().set(parts[0], parts[1]);
        }
        new SinkWriter(SinkContext.builder(spark).productId("shop").build())
                .start(
                        spark.readStream()
                                .schema("id LONG, third LONG")
                                .parquet(folder.resolve("numbers").toString()),
                        sink(folder, arguments[1]))
                .awaitTermination();
    }

    /** The sink: a table with a location, because this driver's catalog forgets its names. */
    static SinkDefinition sink(Path folder, String format) {
        return SinkDefinition.builder("orders")
                .format(format)
                .table("crashed_orders")
                .path(folder.resolve("lake").toString())
                .checkpoint(folder.resolve("checkpoint").toString())
                .appendTableName(false)
                .trigger(TriggerDefinition.availableNow())
                .build();
    }
}
