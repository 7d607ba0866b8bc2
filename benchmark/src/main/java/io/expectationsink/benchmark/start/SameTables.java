package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.start.way.GaveUpException;
import io.expectationsink.benchmark.start.way.Pace;
import io.expectationsink.benchmark.start.way.Target;
import io.expectationsink.benchmark.start.way.Way;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;

/** That the ways which are compared leave the same: columns, property and rows. */
final class SameTables {

    private static final int FILES = 2;
    private static final long ROWS = 10;
    private static final int ATTEMPTS = 10;
    private static final long PATIENCE_MS = TimeUnit.MINUTES.toMillis(3);

    private SameTables() {}

    /**
     * What a way has left.
     *
     * @param columns the table's columns with their types
     * @param product the values of the property
     * @param runs how many runs the rows are of
     * @param rows what they hold beside the columns of their run
     */
    private record Left(String columns, List<String> product, long runs, List<Row> rows) {

        static Left in(SparkSession spark, Target target) {
            Dataset<Row> table = spark.table(target.table());
            return new Left(
                    table.schema().toDDL(),
                    spark.sql("SHOW TBLPROPERTIES " + target.table()).collectAsList().stream()
                            .filter(property -> property.getString(0).equals(Way.PROPERTY))
                            .map(property -> property.getString(1))
                            .toList(),
                    table.select("meta_dq_run_id", "meta_dq_run_datetime")
                            .distinct()
                            .count(),
                    table.drop("meta_dq_run_id", "meta_dq_run_datetime")
                            .orderBy("id")
                            .collectAsList());
        }
    }

    /** Writes once in each way, by a stream that ends, by one that goes on, and as a batch. */
    static void refuseOthers(Lab lab) throws Exception {
        Rows rows = lab.rows(FILES, ROWS);
        refuseOthers(lab, "a stream that ends", FILES * ROWS, (way, target) -> {
            StreamingQuery query = way.start(rows.stream(), target, Pace.AVAILABLE_NOW);
            return ended(query);
        });
        refuseOthers(lab, "a stream", ROWS, (way, target) -> {
            StreamingQuery query = way.start(rows.stream(), target, Pace.HOURLY);
            boolean lives = lab.local().awaitBatch(query, target, 0);
            query.stop();
            return lives;
        });
        refuseOthers(lab, "a batch", FILES * ROWS, (way, target) -> {
            way.save(rows.batch(), target);
            return true;
        });
    }

    private static void refuseOthers(Lab lab, String what, long rows, Writing writing) throws Exception {
        Left expected = left(lab, Way.HAND_WRITTEN, writing);
        if (expected.rows().size() != rows || expected.product().size() != 1 || expected.runs() != 1) {
            throw new IllegalStateException("By hand, " + what + " has left " + expected);
        }
        for (Way way : List.of(Way.GENERATED, Way.ORIGINAL)) {
            Left left = left(lab, way, writing);
            if (!left.equals(expected)) {
                throw new IllegalStateException(
                        "Of " + what + ", '" + way + "' has left " + left + ", and the hand-written one " + expected);
            }
        }
    }

    /** An ALTER may kill a first batch: what is left of that stream is not what its way means to leave. */
    private static Left left(Lab lab, Way way, Writing writing) throws Exception {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Target target = lab.local().target();
            boolean lives = written(writing, way, target);
            Optional<Left> left = lives ? Optional.of(Left.in(lab.spark(), target)) : Optional.empty();
            lab.spark().sql("DROP TABLE IF EXISTS " + target.table());
            if (left.isPresent()) {
                return left.get();
            }
        }
        throw new IllegalStateException("'" + way + "' has died " + ATTEMPTS + " times");
    }

    private static boolean written(Writing writing, Way way, Target target) throws Exception {
        try {
            return writing.lives(way, target);
        } catch (GaveUpException e) {
            return false;
        }
    }

    private static boolean ended(StreamingQuery query) {
        try {
            return query.awaitTermination(PATIENCE_MS);
        } catch (Exception e) {
            // Spark's Scala code throws the query's own failure, which it does not declare.
            return false;
        }
    }

    /** Writes to a target; whether that has not died. */
    @FunctionalInterface
    private interface Writing {

        boolean lives(Way way, Target target) throws Exception;
    }
}
