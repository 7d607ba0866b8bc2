package io.expectationsink.benchmark.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Files of rows to read: an id, a remainder, a fraction and a text. */
final class Rows {

    private static final String SCHEMA = "id LONG, remainder LONG, fraction DOUBLE, text STRING";

    private final SparkSession spark;
    private final Path folder;

    private Rows(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /** As many files in the folder, each with as many rows. */
    static Rows written(SparkSession spark, Path folder, int files, long rowsPerFile) throws IOException {
        spark.range(0, files * rowsPerFile, 1, files)
                .selectExpr("id", "id % 7 AS remainder", "id / 3.0D AS fraction", "concat('row ', id) AS text")
                .write()
                .parquet(folder.toString());
        return new Rows(spark, folder);
    }

    /** No file yet. */
    static Rows none(SparkSession spark, Path folder) throws IOException {
        return new Rows(spark, Files.createDirectories(folder));
    }

    /** Takes over the first so many files of the others that it has not. */
    void take(Rows others, int number) throws IOException {
        for (Path file : others.files()) {
            Path mine = folder.resolve(file.getFileName());
            if (number > 0 && !Files.exists(mine)) {
                Files.copy(file, mine);
                number--;
            }
        }
    }

    /** A stream of a file per batch. */
    Dataset<Row> stream() {
        return spark.readStream().schema(SCHEMA).option("maxFilesPerTrigger", 1).parquet(folder.toString());
    }

    /** All rows at once. */
    Dataset<Row> batch() {
        return spark.read().schema(SCHEMA).parquet(folder.toString());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }
}
