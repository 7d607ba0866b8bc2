package io.expectationsink.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.expectationsink.exception.EngineCondition;
import io.expectationsink.testing.InterceptedFileSystem.Operation;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.OutageFileSystem;
import io.expectationsink.testing.Tables;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the engine says of each failure, and what we take it for. Spark alone starts these queries. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
@Timeout(180)
class FailureKindOnEngineTest {

    @TempDir
    private Path folder;

    private SparkSession spark;
    private Numbers numbers;
    private String table;

    @BeforeEach
    void createTable(SparkSession session) {
        spark = session;
        numbers = Numbers.in(spark, folder).add(0, 4);
        table = Tables.fresh("kinds");
        spark.sql("CREATE TABLE " + table + " (id LONG, third LONG) USING delta");
    }

    @AfterEach
    void release() {
        HeldRows.release();
    }

    private Dataset<Row> rows() {
        return numbers.stream().filter(new HeldRows());
    }

    private StreamingQuery start(Dataset<?> rows, String mode, String checkpoint) throws Exception {
        return rows.writeStream()
                .format("delta")
                .outputMode(mode)
                .trigger(Trigger.AvailableNow())
                .option("checkpointLocation", folder.resolve(checkpoint).toString())
                .toTable(table);
    }

    private StreamingQuery start(Dataset<?> rows) throws Exception {
        return start(rows, "append", "checkpoint");
    }

    private StreamingQuery held(Dataset<?> rows, String mode) throws Exception {
        HeldRows.hold();
        StreamingQuery query = start(rows, mode, "checkpoint");
        HeldRows.awaitHeld();
        return query;
    }

    private static Throwable failure(StreamingQuery query) {
        return catchThrowable(query::awaitTermination);
    }

    private static void assertKind(Throwable failure, FailureKind kind, String condition) {
        assertThat(failure).isNotNull();
        assertThat(EngineCondition.all(failure))
                .as(failure.getMessage())
                .anyMatch(found -> found.equals(condition) || found.startsWith(condition + "."));
        assertThat(FailureKind.of(failure)).isEqualTo(kind);
    }

    @Test
    void metadataChangedDuringABatch() throws Exception {
        StreamingQuery query = held(rows(), "append");
        spark.sql("ALTER TABLE " + table + " SET TBLPROPERTIES ('owner.team' = 'x')");
        HeldRows.release();

        assertKind(failure(query), FailureKind.CONCURRENT_CHANGE, "DELTA_METADATA_CHANGED");
    }

    @Test
    void rowsDeletedDuringACompleteBatch() throws Exception {
        spark.sql("INSERT INTO " + table + " VALUES (7, 1)");
        StreamingQuery query = held(rows().groupBy("third").count().selectExpr("third AS id", "third"), "complete");
        spark.sql("DELETE FROM " + table + " WHERE id = 7");
        HeldRows.release();

        assertKind(failure(query), FailureKind.CONCURRENT_CHANGE, "DELTA_CONCURRENT_DELETE_READ");
    }

    @Test
    void rowsAppendedDuringACompleteBatch() throws Exception {
        StreamingQuery query = held(rows().groupBy("third").count().selectExpr("third AS id", "third"), "complete");
        spark.sql("INSERT INTO " + table + " SELECT max(id) + 1, 1 FROM " + table);
        HeldRows.release();

        assertKind(failure(query), FailureKind.CONCURRENT_CHANGE, "DELTA_CONCURRENT_APPEND");
    }

    @Test
    void anotherWriterHasTheQuerysTransactionId() throws Exception {
        StreamingQuery query = held(rows(), "append");
        numbers.batch()
                .write()
                .format("delta")
                .mode("append")
                .option("txnAppId", query.id().toString())
                .option("txnVersion", "0")
                .saveAsTable(table);
        HeldRows.release();

        assertKind(failure(query), FailureKind.SECOND_WRITER, "DELTA_CONCURRENT_TRANSACTION");
    }

    @Test
    void anotherWriterHasCommittedTheBatchInTheCheckpoint() throws Exception {
        StreamingQuery query = held(rows(), "append");
        Path commits = folder.resolve("checkpoint/commits");
        Files.writeString(commits.resolve("0"), "v1\n{\"nextBatchWatermarkMs\":0}");
        HeldRows.release();

        assertKind(failure(query), FailureKind.SECOND_WRITER, "CONCURRENT_STREAM_LOG_UPDATE");
    }

    @Test
    void schemaOfTheSourceChanged() throws Exception {
        String source = Tables.fresh("source");
        spark.sql("CREATE TABLE " + source + " (id LONG, third LONG) USING delta");
        spark.sql("INSERT INTO " + source + " VALUES (1, 1)");
        Dataset<Row> before = spark.readStream().table(source).select("id", "third");
        StreamingQuery query = before.writeStream()
                .format("delta")
                .option("checkpointLocation", folder.resolve("checkpoint").toString())
                .toTable(table);
        query.processAllAvailable();
        spark.sql("ALTER TABLE " + source + " ADD COLUMN more STRING");
        spark.sql("INSERT INTO " + source + " VALUES (2, 2, 'x')");

        assertKind(failure(query), FailureKind.SOURCE_SCHEMA_CHANGED, "DELTA_SCHEMA_CHANGED_WITH_VERSION");
        assertThat(failure(start(before)))
                .as("rows that were read before the change")
                .rootCause()
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Invalid batch");
        start(spark.readStream().table(source).select("id", "third")).awaitTermination();
        assertThat(Tables.ids(spark, table)).containsExactly(1L, 2L);
    }

    @Test
    void sourceRecreated() throws Exception {
        String source = Tables.fresh("source");
        for (int time = 0; time < 2; time++) {
            spark.sql("DROP TABLE IF EXISTS " + source);
            spark.sql("CREATE TABLE " + source + " (id LONG, third LONG) USING delta");
            spark.sql("INSERT INTO " + source + " VALUES (1, 1)");
            if (time == 0) {
                start(spark.readStream().table(source)).awaitTermination();
            }
        }

        assertKind(
                failure(start(spark.readStream().table(source))),
                FailureKind.SOURCE_REPLACED,
                "DIFFERENT_DELTA_TABLE_READ_BY_STREAMING_SOURCE");
    }

    @Test
    void sourceRecreatedWhileTheQueryRan() throws Exception {
        String source = Tables.fresh("source");
        spark.sql("CREATE TABLE " + source + " (id LONG, third LONG) USING delta");
        spark.sql("INSERT INTO " + source + " VALUES (1, 1)");
        StreamingQuery query = spark.readStream()
                .table(source)
                .writeStream()
                .format("delta")
                .option("checkpointLocation", folder.resolve("checkpoint").toString())
                .toTable(table);
        query.processAllAvailable();
        spark.sql("DROP TABLE " + source);
        spark.sql("CREATE TABLE " + source + " (id LONG, third LONG) USING delta");
        spark.sql("INSERT INTO " + source + " VALUES (1, 1)");
        spark.sql("INSERT INTO " + source + " VALUES (2, 1)");

        assertThat(FailureKind.of(failure(query)).isCuredByRestart()).isFalse();
    }

    @Test
    void moreColumnsThanTheTable() throws Exception {
        assertKind(
                failure(start(rows().selectExpr("id", "third", "1 AS more"))),
                FailureKind.SCHEMA_MISMATCH,
                "DELTA_METADATA_MISMATCH");
    }

    @Test
    void aTypeThatDoesNotMerge() throws Exception {
        assertKind(
                failure(start(rows().selectExpr("struct(id) AS id", "third"))),
                FailureKind.SCHEMA_MISMATCH,
                "DELTA_FAILED_TO_MERGE_FIELDS");
    }

    @Test
    void tableChangedBetweenBatches() throws Exception {
        StreamingQuery query = numbers.stream()
                .writeStream()
                .format("delta")
                .option("checkpointLocation", folder.resolve("checkpoint").toString())
                .toTable(table);
        query.processAllAvailable();
        spark.sql("CREATE OR REPLACE TABLE " + table + " (id STRUCT<a: LONG>, third LONG) USING delta");
        numbers.add(4, 6);

        assertKind(failure(query), FailureKind.SCHEMA_MISMATCH, "DELTA_FAILED_TO_MERGE_FIELDS");
    }

    @Test
    void checkConstraint() throws Exception {
        spark.sql("ALTER TABLE " + table + " ADD CONSTRAINT few CHECK (id < 2)");
        assertKind(failure(start(rows())), FailureKind.REFUSED_VALUE, "DELTA_VIOLATE_CONSTRAINT_WITH_VALUES");
    }

    @Test
    void notNullConstraint() throws Exception {
        table = Tables.fresh("kinds");
        spark.sql("CREATE TABLE " + table + " (id LONG NOT NULL, third LONG) USING delta");
        assertKind(
                failure(start(rows().selectExpr("nullif(id, 2) AS id", "third"))),
                FailureKind.REFUSED_VALUE,
                "DELTA_NOT_NULL_CONSTRAINT_VIOLATED");
    }

    @Test
    void castOfABadValue() throws Exception {
        assertKind(
                failure(start(rows().selectExpr("CAST(concat('x', id) AS LONG) AS id", "third"))),
                FailureKind.REFUSED_VALUE,
                "CAST_INVALID_INPUT");
    }

    @Test
    void raisedError() throws Exception {
        assertKind(
                failure(start(rows().selectExpr("id", "CAST(raise_error('no') AS LONG) AS third"))),
                FailureKind.REFUSED_VALUE,
                "USER_RAISED_EXCEPTION");
    }

    @Test
    void exceptionOfTheUsersCode() throws Exception {
        Throwable failure = failure(start(rows().filter((FilterFunction<Row>) row -> {
            throw new IllegalArgumentException("broken");
        })));

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.UNKNOWN);
    }

    @Test
    void timeoutInATask() throws Exception {
        Throwable failure = failure(start(rows().filter((FilterFunction<Row>) row -> {
            throw new UncheckedIOException(new SocketTimeoutException("Read timed out"));
        })));

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
    }

    @Test
    void cancelledJob() throws Exception {
        StreamingQuery query = held(rows(), "append");
        spark.sparkContext().cancelAllJobs();
        HeldRows.release();

        assertKind(failure(query), FailureKind.UNKNOWN, "SPARK_JOB_CANCELLED");
    }

    @Test
    void missingFileOfTheSource() throws Exception {
        for (int file = 1; file < 6; file++) {
            numbers.add(4 * file, 4 * file + 4);
        }
        StreamingQuery query = held(rows(), "append");
        for (Path file : files(folder.resolve("numbers"), ".parquet")) {
            Files.delete(file);
        }
        HeldRows.release();

        assertKind(failure(query), FailureKind.SOURCE_REPLACED, "FAILED_READ_FILE.FILE_NOT_EXIST");
    }

    @Test
    void aFileOfTheSourceThatCannotBeReached() throws Exception {
        Dataset<Row> source = spark.readStream()
                .schema("id LONG, third LONG")
                .parquet(OutageFileSystem.location(spark, folder.resolve("numbers")));
        OutageFileSystem.begin((operation, path) -> {
            if (operation == Operation.OPEN && path.getName().endsWith(".parquet")) {
                throw new SocketTimeoutException("Read timed out");
            }
        });
        try {
            assertKind(failure(start(source)), FailureKind.STORAGE_UNAVAILABLE, "FAILED_READ_FILE");
        } finally {
            OutageFileSystem.end();
        }
        start(source).awaitTermination();
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void missingState() throws Exception {
        Dataset<Row> counts = rows().groupBy("third").count().selectExpr("third AS id", "third");
        start(counts, "complete", "checkpoint").awaitTermination();
        for (Path file : files(folder.resolve("checkpoint/state"), ".delta")) {
            Files.delete(file);
        }
        numbers.add(4, 6);

        Throwable failure = failure(start(counts, "complete", "checkpoint"));

        assertThat(EngineCondition.all(failure)).anyMatch(condition -> condition.startsWith("CANNOT_LOAD_STATE_STORE"));
        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.UNKNOWN);
    }

    private static List<Path> files(Path folder, String ending) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
