package io.expectationsink.testing;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** A folder of files with numbered rows, read as a stream or as a batch: {@code id} and its remainder {@code third}. */
public final class Numbers {

    private final SparkSession spark;
    private final String folder;

    private Numbers(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder.resolve("numbers").toString();
    }

    /** An empty folder below the given one. */
    public static Numbers in(SparkSession spark, Path folder) {
        return new Numbers(spark, folder);
    }

    /** One more file with the numbers from the first up to, and without, the last. */
    public Numbers add(long from, long until) {
        spark.range(from, until)
                .selectExpr("id", "id % 3 AS third")
                .coalesce(1)
                .write()
                .mode(SaveMode.Append)
                .parquet(folder);
        return this;
    }

    /** The rows as a stream. */
    public Dataset<Row> stream() {
        return spark.readStream().schema("id LONG, third LONG").parquet(folder);
    }

    /** The rows as a stream of one file per micro-batch. */
    public Dataset<Row> streamFileByFile() {
        return spark.readStream()
                .schema("id LONG, third LONG")
                .option("maxFilesPerTrigger", 1)
                .parquet(folder);
    }

    /** The rows as a batch. */
    public Dataset<Row> batch() {
        return spark.read().schema("id LONG, third LONG").parquet(folder);
    }
}
