package io.expectationsink.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.expectationsink.exception.EngineCondition;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Queries that Spark alone starts, and what is said of their failures. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
@Timeout(180)
abstract class FailingQueries {

    @TempDir
    Path folder;

    SparkSession spark;
    Numbers numbers;
    String table;

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

    Dataset<Row> rows() {
        return numbers.stream().filter(new HeldRows());
    }

    StreamingQuery start(Dataset<?> rows, String mode, String checkpoint) throws Exception {
        return rows.writeStream()
                .format("delta")
                .outputMode(mode)
                .trigger(Trigger.AvailableNow())
                .option("checkpointLocation", folder.resolve(checkpoint).toString())
                .toTable(table);
    }

    StreamingQuery start(Dataset<?> rows) throws Exception {
        return start(rows, "append", "checkpoint");
    }

    StreamingQuery held(Dataset<?> rows, String mode) throws Exception {
        HeldRows.hold();
        StreamingQuery query = start(rows, mode, "checkpoint");
        HeldRows.awaitHeld();
        return query;
    }

    static Throwable failure(StreamingQuery query) {
        return catchThrowable(query::awaitTermination);
    }

    static void assertKind(Throwable failure, FailureKind kind, String condition) {
        assertThat(failure).isNotNull();
        assertThat(EngineCondition.all(failure))
                .as(failure.getMessage())
                .anyMatch(found -> found.equals(condition) || found.startsWith(condition + "."));
        assertThat(FailureKind.of(failure)).isEqualTo(kind);
    }
}
