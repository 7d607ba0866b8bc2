package io.expectationsink.checkpoint.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.rule.Sink;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another process does to a table between the look at it and the start: a lease holds the checkpoint only. */
@ExtendWith(LocalSpark.class)
class ChangedTableTest {

    @TempDir
    private Path folder;

    private SparkSession spark;
    private Streams streams;
    private String table;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        streams = new Streams(spark, Numbers.in(spark, folder).add(0, 3), folder);
        table = Tables.fresh("changed");
    }

    private SinkDefinition.Builder orders() {
        return streams.sink("orders", "ours").table(table);
    }

    /** The one of a start that has seen the table. */
    private CheckpointBinder checked(SinkDefinition.Builder sink) {
        CheckpointBinder binder = new CheckpointBinder(
                spark,
                DriverFileSystem.of(spark).orElseThrow(),
                Sink.atStart(sink.build(), true),
                streams.checkpoint("ours").toString(),
                Optional.empty());
        binder.check();
        return binder;
    }

    private void run(String statements) {
        for (String statement : statements.replace("{table}", table).split(";")) {
            spark.sql(statement);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RESTORE TABLE {table} TO VERSION AS OF 1",
                "CREATE OR REPLACE TABLE {table} (id LONG, third LONG) USING delta",
                "DROP TABLE {table}",
                "DROP TABLE {table}; CREATE TABLE {table} (id LONG, third LONG) USING delta",
                // At the version that the other had.
                "DROP TABLE {table}; CREATE TABLE {table} (id LONG, third LONG) USING delta;"
                        + " INSERT INTO {table} VALUES (1, 1); INSERT INTO {table} VALUES (1, 1)"
            })
    void isRefused(String statements) throws Exception {
        streams.run(orders());
        streams.numbers().add(3, 5);
        streams.run(orders());
        CheckpointBinder binder = checked(orders());
        run(statements);

        assertThatThrownBy(() -> binder.bind(true, true))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContaining("[ES204]");
    }

    @Test
    void soItIsWhereTheCheckpointWasNotHeld() throws Exception {
        streams.run(orders());
        CheckpointBinder binder = checked(orders());
        spark.sql("DROP TABLE " + table);

        assertThatThrownBy(() -> binder.bind(false, true))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContaining("[ES204]");
    }

    @Test
    void aNewCheckpointThatWasNotHeldIsReadAgain() throws Exception {
        streams.run(streams.sink("returns", "theirs").table(table));
        CheckpointBinder binder = checked(orders());
        for (String log : List.of("offsets", "commits")) {
            FileUtils.copyDirectory(
                    streams.checkpoint("theirs").resolve(log).toFile(),
                    streams.checkpoint("ours").resolve(log).toFile());
        }

        assertThatThrownBy(() -> binder.bind(false, true))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContaining("[ES209]");
    }

    @Test
    void aNameThatMeansAnotherTableIsSeenWhereTheCheckpointWasNotHeld() throws Exception {
        String location = folder.resolve("lake").toString();
        streams.run(orders().path(location));
        CheckpointBinder binder = checked(orders().path(location));
        spark.sql("DROP TABLE " + table);
        spark.sql("CREATE TABLE " + table + " (id LONG, third LONG) USING delta");

        assertThatThrownBy(() -> binder.bind(false, true))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContaining("[ES204]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE {table}",
                "DROP TABLE {table}; CREATE TABLE {table} (id LONG, third LONG) USING parquet",
            })
    void aTableOfFilesIsRefused(String statements) throws Exception {
        streams.run(orders().format("parquet"));
        CheckpointBinder binder = checked(orders().format("parquet"));
        run(statements);

        assertThatThrownBy(() -> binder.bind(true, true))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContaining("[ES204]");
    }

    @Test
    void aTableOfFilesIsRefusedThatAnotherStreamHasBegunAnew() throws Exception {
        streams.run(orders().format("parquet"));
        CheckpointBinder binder = checked(orders().format("parquet"));
        spark.sql("DROP TABLE " + table);
        streams.numbers().stream()
                .writeStream()
                .format("parquet")
                .trigger(Trigger.AvailableNow())
                .option("checkpointLocation", streams.checkpoint("theirs").toString())
                .toTable(table)
                .awaitTermination();

        assertThatThrownBy(() -> binder.bind(true, true))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContaining("[ES204]");
    }

    @Test
    void rowsOfOthersAreNone() throws Exception {
        streams.run(orders());
        CheckpointBinder binder = checked(orders());
        spark.sql("INSERT INTO " + table + " VALUES (1, 1)");

        binder.bind(true, true);

        assertThat(streams.marker("ours").target().version()).contains(2L);
    }
}
