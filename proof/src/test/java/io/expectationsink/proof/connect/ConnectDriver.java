package io.expectationsink.proof.connect;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import io.expectationsink.lifecycle.RunningSinks;
import io.expectationsink.monitor.SinkMonitor;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.testing.CapturedLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/** A client that streams every file of numbers through a generated writer, and tells how far it is. */
final class ConnectDriver {

    static final int FILES = 20;
    static final long ROWS = 400;

    static final String BATCH = "BATCH";
    static final String STATUS = "STATUS";
    static final String WATCHED = "WATCHED";
    static final String STOPPED = "STOPPED";
    static final String TABLE = "TABLE";
    static final String WARNED = "WARNED";

    private static final long LOOK_EVERY_MS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SparkSession spark;
    private final Path folder;

    private ConnectDriver(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /** Takes the server's address and the folder of everything. */
    public static void main(String[] arguments) throws Exception {
        // The client's own threads would keep a JVM going that has failed.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        try (CapturedLog log = CapturedLog.open()) {
            SparkSession spark = SparkSession.builder().remote(arguments[0]).getOrCreate();
            new ConnectDriver(spark, Path.of(arguments[1])).run();
            tell(
                    WARNED,
                    log.warnings().stream()
                            .filter(warning -> warning.startsWith("[ES214]"))
                            .count());
            spark.close();
        }
        // The hook asks a session that is closed, and must not hold up the end.
        System.exit(0);
    }

    private void run() throws Exception {
        Path numbers = folder.resolve("numbers");
        if (Files.notExists(numbers)) {
            spark.range(0, ROWS, 1, FILES)
                    .selectExpr("id", "id % 3 AS third")
                    .write()
                    .parquet(numbers.toString());
        }
        RunningSinks.of(spark).stopOnShutdown(Duration.ofSeconds(1));
        try (SinkMonitor monitor = SinkMonitor.on(spark)) {
            ConnectNumbersWriter writer = new ConnectNumbersWriter(SinkContext.builder(spark)
                    .productId("connect")
                    .property("lake.root", folder.resolve("lake").toString())
                    .property("checkpoint.root", folder.resolve("checkpoints").toString())
                    .build());
            StreamingQuery query = writer.start(spark.readStream()
                    .schema("id LONG, third LONG")
                    .option("maxFilesPerTrigger", 1)
                    .parquet(numbers.toString()));
            awaitLastBatch(query);
            tell(STATUS, writer.status(query).state());
            tell(WATCHED, monitor.figures("connectNumbers").orElseThrow().state());
            tell(STOPPED, RunningSinks.of(spark).stop(PATIENCE));
        }
        Row counts = table().agg(count(lit(1)), count_distinct(col("id"))).head();
        tell(TABLE, counts.getLong(0) + " " + counts.getLong(1));
    }

    private Dataset<Row> table() {
        return spark.read()
                .format("delta")
                .load(folder.resolve("lake/connect_numbers").toString());
    }

    private static void awaitLastBatch(StreamingQuery query) throws Exception {
        long told = -1;
        while (told < FILES - 1) {
            if (query.awaitTermination(LOOK_EVERY_MS)) {
                throw new IllegalStateException("The query has ended after batch " + told);
            }
            StreamingQueryProgress report = query.lastProgress();
            if (report != null && report.batchId() > told) {
                told = report.batchId();
                tell(BATCH, told);
            }
        }
    }

    private static void tell(String word, Object value) {
        System.out.println(word + " " + value);
    }
}
