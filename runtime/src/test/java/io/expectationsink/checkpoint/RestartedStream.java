package io.expectationsink.checkpoint;

import io.expectationsink.testing.Numbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** A stream from files into a Delta table, a batch per file, that can be held in a batch and started on other checkpoints. */
final class RestartedStream {

    /** The numbers of a file; the last two of them are in the next file as well. */
    private static final int ROWS = 7;

    private static final int STEP = 5;

    private static final long POLL_NANOS = 10_000_000;

    private final SparkSession spark;
    private final Numbers numbers;
    private final boolean stateful;
    private final Path table;
    private int files;

    RestartedStream(SparkSession spark, Path folder, boolean stateful) {
        this.spark = spark;
        this.stateful = stateful;
        numbers = Numbers.in(spark, folder);
        table = folder.resolve("table");
    }

    void addFiles(int count) {
        for (int i = 0; i < count; i++) {
            numbers.add((long) files * STEP, (long) files * STEP + ROWS);
            files++;
        }
    }

    /** Starts it, and returns when it is in the middle of the batch. */
    StreamingQuery startUntilIn(long batch, Path checkpoint) throws Exception {
        hold(batch);
        StreamingQuery query = rows(numbers.streamFileByFile())
                .writeStream()
                .format("delta")
                .option("checkpointLocation", checkpoint.toString())
                .start(table.toString());
        awaitIn(batch, query, checkpoint);
        return query;
    }

    /** Lets it go on, and returns when it is in the middle of a later batch. */
    void goOnUntilIn(long batch, StreamingQuery query, Path checkpoint) {
        hold(batch);
        awaitIn(batch, query, checkpoint);
    }

    /** Reads everything that is left, in batches of one file or all at once. */
    void finish(Path checkpoint, boolean fileByFile) throws Exception {
        Gate.open();
        rows(fileByFile ? numbers.streamFileByFile() : numbers.stream())
                .writeStream()
                .format("delta")
                .trigger(Trigger.AvailableNow())
                .option("checkpointLocation", checkpoint.toString())
                .start(table.toString())
                .awaitTermination();
    }

    /** What the table has. */
    List<Long> written() {
        return sorted(spark.read().format("delta").load(table.toString()));
    }

    /** What the table has to have. */
    List<Long> expected() {
        return stateful
                ? LongStream.range(0, (long) (files - 1) * STEP + ROWS).boxed().toList()
                : sorted(numbers.batch());
    }

    /** The rows of these files. */
    List<Long> rows(int... of) {
        return Arrays.stream(of)
                .boxed()
                .flatMap(file -> LongStream.range((long) file * STEP, (long) file * STEP + ROWS)
                        .boxed())
                .sorted()
                .toList();
    }

    private Dataset<Row> rows(Dataset<Row> read) {
        Dataset<Row> passed = read.filter(new Gate());
        return stateful ? passed.dropDuplicates("id") : passed;
    }

    /** The first two rows of the batch have passed with the batch before. */
    private static void hold(long batch) {
        Gate.holdFrom(batch == 0 ? 0 : batch * STEP + ROWS - STEP);
    }

    private static void awaitIn(long batch, StreamingQuery query, Path checkpoint) {
        while (!Files.exists(checkpoint.resolve("offsets/" + batch))
                || batch > 0 && !Files.exists(checkpoint.resolve("commits/" + (batch - 1)))) {
            if (!query.isActive()) {
                throw new AssertionError("the stream has ended: " + query.exception());
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static List<Long> sorted(Dataset<Row> rows) {
        return rows.select("id").as(Encoders.LONG()).collectAsList().stream()
                .sorted()
                .toList();
    }
}
