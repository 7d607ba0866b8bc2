package io.expectationsink.checkpoint;

import io.expectationsink.exception.EngineCondition;
import io.expectationsink.testing.Numbers;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.apache.spark.sql.streaming.Trigger;

/** Streams over a folder of files, one file per batch, five rows each. */
public final class RealStreams {

    private static final int ROWS_PER_FILE = 5;

    private final SparkSession spark;
    private final Path folder;
    private final Numbers numbers;
    private long files;

    /** Streams whose files, tables and checkpoints lie in the folder. */
    public RealStreams(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
        numbers = Numbers.in(spark, folder);
    }

    /** More files to read. */
    public void addFiles(int count) {
        for (int i = 0; i < count; i++) {
            numbers.add(files * ROWS_PER_FILE, (files + 1) * ROWS_PER_FILE);
            files++;
        }
    }

    /** The rows without any state. */
    public Dataset<Row> plain() {
        return numbers.streamFileByFile();
    }

    /** The rows, counted. */
    public Dataset<Row> counted() {
        return plain().groupBy("third").count();
    }

    /** Runs over everything there is, into a Delta table. */
    public Path runIntoDelta(String name, Dataset<Row> rows, String mode) throws Exception {
        Path checkpoint = folder.resolve(name);
        run(
                writer(rows, mode, checkpoint).format("delta"),
                folder.resolve(name + "-table").toString());
        return checkpoint;
    }

    /** Runs over everything there is, with settings of the session. */
    Path run(String name, Dataset<Row> rows, String mode, Map<String, String> settings) throws Exception {
        Path checkpoint = folder.resolve(name);
        settings.forEach(spark.conf()::set);
        try {
            writer(rows, mode, checkpoint).format("noop").start().awaitTermination();
        } finally {
            settings.keySet().forEach(spark.conf()::unset);
        }
        return checkpoint;
    }

    /**
     * Starts the stream on a checkpoint and says what comes of it: the condition or the kind of the failure, or the
     * batches with their rows.
     */
    String restart(Dataset<Row> rows, String mode, Path checkpoint, Map<String, String> settings) {
        settings.forEach(spark.conf()::set);
        try {
            StreamingQuery query = writer(rows, mode, checkpoint).format("noop").start();
            query.awaitTermination();
            return batches(query);
        } catch (Exception e) {
            // Spark's Scala code throws checked exceptions that no Java signature tells of.
            return EngineCondition.of(e)
                    .orElseGet(() -> EngineCondition.tellingCause(e).getClass().getSimpleName() + ": "
                            + EngineCondition.tellingCause(e).getMessage());
        } finally {
            settings.keySet().forEach(spark.conf()::unset);
        }
    }

    private static DataStreamWriter<Row> writer(Dataset<Row> rows, String mode, Path checkpoint) {
        return rows.writeStream()
                .outputMode(mode)
                .trigger(Trigger.AvailableNow())
                .option("checkpointLocation", checkpoint.toString());
    }

    private static void run(DataStreamWriter<Row> writer, String path) throws Exception {
        writer.start(path).awaitTermination();
    }

    private static String batches(StreamingQuery query) {
        Map<Long, Long> rows = new TreeMap<>();
        for (StreamingQueryProgress progress : query.recentProgress()) {
            rows.merge(progress.batchId(), progress.numInputRows(), Long::sum);
        }
        return rows.entrySet().stream()
                .map(batch -> "batch " + batch.getKey() + ": " + batch.getValue() + " rows")
                .collect(Collectors.joining(", "));
    }
}
