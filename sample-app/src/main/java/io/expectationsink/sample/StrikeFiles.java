package io.expectationsink.sample;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The reports as they lie in a folder of CSV files. */
final class StrikeFiles {

    /** The column that tells which file a report came from. */
    static final String SOURCE_FILE = "source_file";

    private StrikeFiles() {}

    /** A stream of the folder's files, one to a micro-batch. */
    static Dataset<Row> stream(SparkSession spark, Path folder) {
        return withSource(spark.readStream()
                .schema(StrikeColumn.fileSchema())
                .option("header", "true")
                // A file whose header is not the declared one fails instead of filling the wrong columns.
                .option("enforceSchema", "false")
                .option("maxFilesPerTrigger", "1")
                .csv(folder.toUri().toString()));
    }

    private static Dataset<Row> withSource(Dataset<Row> reports) {
        return reports.select(col("*"), col("_metadata.file_name").as(SOURCE_FILE));
    }
}
