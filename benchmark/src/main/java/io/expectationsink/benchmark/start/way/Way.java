package io.expectationsink.benchmark.start.way;

import io.expectationsink.runtime.SinkContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.StreamingQuery;

/** A way to write rows with the columns and the property of their run into a Delta table. */
public enum Way {
    /** The writer that was generated for a declaration. */
    GENERATED("generated") {
        @Override
        public StreamingQuery start(Dataset<Row> rows, Target target, Pace pace) {
            return pace.writer(context(rows, target, pace.prefix())).start(rows);
        }

        @Override
        public void save(Dataset<Row> rows, Target target) {
            new BatchRowsWriter(context(rows, target, "batch")).save(rows);
        }
    },
    /** The same by hand: the table with its property first, then the rows. */
    HAND_WRITTEN("hand-written") {
        @Override
        public StreamingQuery start(Dataset<Row> rows, Target target, Pace pace) throws TimeoutException {
            Dataset<Row> frame = withRun(rows);
            create(frame, target);
            return stream(frame, target, pace);
        }

        @Override
        public void save(Dataset<Row> rows, Target target) {
            Dataset<Row> frame = withRun(rows);
            create(frame, target);
            append(frame, target);
        }
    },
    /** As the writer does that this project began with: the rows first, then the property. */
    ORIGINAL("original") {
        @Override
        public StreamingQuery start(Dataset<Row> rows, Target target, Pace pace) throws TimeoutException {
            StreamingQuery query = stream(withRun(rows), target, pace);
            try {
                alter(rows.sparkSession(), target);
                return query;
            } catch (GaveUpException e) {
                query.stop();
                throw e;
            }
        }

        @Override
        public void save(Dataset<Row> rows, Target target) {
            append(withRun(rows), target);
            alter(rows.sparkSession(), target);
        }
    },
    /** Nothing but Spark's own call, which creates the table without the property. */
    PLAIN("toTable alone") {
        @Override
        public StreamingQuery start(Dataset<Row> rows, Target target, Pace pace) throws TimeoutException {
            return stream(withRun(rows), target, pace);
        }

        @Override
        public void save(Dataset<Row> rows, Target target) {
            append(withRun(rows), target);
        }
    };

    /** The property that each way but the plain one sets. */
    public static final String PROPERTY = "product_id";

    private static final int ATTEMPTS = 3;
    private static final long PAUSE_MS = 500;

    private final String words;

    Way(String words) {
        this.words = words;
    }

    /**
     * Starts a stream.
     *
     * @throws GaveUpException when the table has not got its property; the stream is stopped then
     */
    public abstract StreamingQuery start(Dataset<Row> rows, Target target, Pace pace) throws TimeoutException;

    /**
     * Appends a batch.
     *
     * @throws GaveUpException when the table has not got its property
     */
    public abstract void save(Dataset<Row> rows, Target target);

    @Override
    public String toString() {
        return words;
    }

    /** Values for the placeholders of one declaration, so that those of others stay open. */
    private static SinkContext context(Dataset<Row> rows, Target target, String declaration) {
        return SinkContext.builder(rows.sparkSession())
                .productId(Target.PRODUCT)
                .property(declaration + ".table", target.table())
                .property(declaration + ".checkpoint", target.checkpoint())
                .property(declaration + ".query", target.query())
                .build();
    }

    private static Dataset<Row> withRun(Dataset<Row> rows) {
        return rows.withColumn("meta_dq_run_id", functions.lit(Target.PRODUCT + "_" + UUID.randomUUID()))
                .withColumn("meta_dq_run_datetime", functions.lit(Instant.now()));
    }

    private static StreamingQuery stream(Dataset<Row> frame, Target target, Pace pace) throws TimeoutException {
        return frame.writeStream()
                .format("delta")
                .outputMode("append")
                .queryName(target.query())
                .trigger(pace.trigger())
                .option("checkpointLocation", target.checkpoint())
                .toTable(target.table());
    }

    private static void append(Dataset<Row> frame, Target target) {
        frame.write().format("delta").mode(SaveMode.Append).saveAsTable(target.table());
    }

    private static void create(Dataset<Row> frame, Target target) {
        SparkSession spark = frame.sparkSession();
        if (!spark.catalog().tableExists(target.table())) {
            spark.sql("CREATE TABLE IF NOT EXISTS " + target.table() + " ("
                    + columns(frame) + ") USING delta TBLPROPERTIES ('" + PROPERTY + "' = '" + Target.PRODUCT
                    + "')");
        }
    }

    /** Each may be null, as in the tables that Delta makes for a stream: a constraint would be checked with each row. */
    private static String columns(Dataset<Row> frame) {
        return Arrays.stream(frame.schema().fields())
                .map(column -> column.name() + " " + column.dataType().sql())
                .collect(Collectors.joining(", "));
    }

    /** As the original does: whatever it is, it waits and tries again. That it gives up then, it does not tell. */
    private static void alter(SparkSession spark, Target target) {
        GaveUpException gaveUp = new GaveUpException(target);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                boolean isSet = spark.sql("SHOW TBLPROPERTIES " + target.table()).collectAsList().stream()
                        .anyMatch(row -> row.getString(0).equals(PROPERTY));
                if (!isSet) {
                    spark.sql("ALTER TABLE " + target.table() + " SET TBLPROPERTIES ('" + PROPERTY + "' = '"
                            + Target.PRODUCT + "')");
                }
                return;
            } catch (Exception e) {
                gaveUp.addSuppressed(e);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MS));
            }
        }
        throw gaveUp;
    }
}
