package io.expectationsink.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.testing.Tables;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.Test;

/** What the engine says of each failure, and what we take it for. */
class FailureKindOnEngineTest extends FailingQueries {

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
}
