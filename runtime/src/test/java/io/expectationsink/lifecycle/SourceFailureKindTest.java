package io.expectationsink.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.exception.EngineCondition;
import io.expectationsink.testing.InterceptedFileSystem.Operation;
import io.expectationsink.testing.OutageFileSystem;
import io.expectationsink.testing.Tables;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.Test;

/** What the engine says of a source, or a state, that is not what it was, and what we take it for. */
class SourceFailureKindTest extends FailingQueries {

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
