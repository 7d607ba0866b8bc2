package io.expectationsink.checkpoint.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.checkpoint.Checkpoints;
import io.expectationsink.checkpoint.RestoredQuery;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What has happened to a table and a checkpoint longer ago, and to their surroundings. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class HistoryTest {

    @TempDir
    private Path folder;

    private SparkSession spark;
    private Streams streams;
    private SinkDefinition.Builder orders;
    private String table;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        streams = new Streams(spark, Numbers.in(spark, folder).add(0, 3), folder);
        table = Tables.fresh("bound");
        orders = streams.sink("orders", "ours").table(table).path(lake().toString());
    }

    @AfterEach
    void forget() {
        streams.forgetAccepted("orders");
    }

    private Path lake() {
        return folder.resolve("lake");
    }

    @Test
    void aNoteIsFoundThoughManyCommitsCameAfterIt() throws Exception {
        streams.run(streams.sink("returns", "returns").table(table).path(lake().toString()));
        streams.run(orders);
        for (long version = 3; version < 3 + 2 * DeltaHistory.RECENT; version++) {
            Files.writeString(
                    lake().resolve("_delta_log").resolve("%020d.json".formatted(version)),
                    "{\"commitInfo\":{\"timestamp\":%d,\"operation\":\"WRITE\",\"operationParameters\":{}}}\n"
                            .formatted(System.currentTimeMillis()));
        }
        FileUtils.deleteDirectory(streams.checkpoint("ours").toFile());

        assertThat(streams.refusal(orders)).contains("[ES208]");
        streams.run(streams.sink("refunds", "refunds").table(table).path(lake().toString()));
        assertThat(Tables.ids(spark, table)).hasSize(9);
    }

    @Test
    void aRestoredTableGetsItsRowsAgainWithTheCheckpointOfThatTime() throws Exception {
        streams.run(orders);
        Checkpoints checkpoints = Checkpoints.onClassPath();
        String location = streams.checkpoint("ours").toString();
        String backup = checkpoints
                .backup(location, folder.resolve("backups").toString())
                .location();
        streams.numbers().add(3, 5);
        streams.run(orders);
        spark.sql("RESTORE TABLE " + table + " TO VERSION AS OF 1");
        assertThat(streams.refusal(orders)).contains("[ES204]", "as a new query", "adopt what is refused then");

        FileUtils.deleteDirectory(streams.checkpoint("ours").toFile());
        checkpoints.restore(backup, location, RestoredQuery.NEW);
        streams.accept(orders, Action.ADOPT);

        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void aRestoredTableWouldDropThemFromTheSameQuery() throws Exception {
        streams.run(orders);
        Path copy = folder.resolve("copy");
        FileUtils.copyDirectory(streams.checkpoint("ours").toFile(), copy.toFile());
        streams.numbers().add(3, 5);
        streams.run(orders);
        spark.sql("RESTORE TABLE " + table + " TO VERSION AS OF 1");
        FileUtils.deleteDirectory(streams.checkpoint("ours").toFile());
        FileUtils.moveDirectory(copy.toFile(), streams.checkpoint("ours").toFile());

        assertThat(streams.refusal(orders)).contains("[ES210]");
    }

    @Test
    void aResetMovesNothingButItsOwnCheckpoint() throws Exception {
        streams.run(orders);
        Path nested = streams.checkpoint("ours").resolve("nested").resolve("offsets");
        Files.createDirectories(nested);
        Files.writeString(nested.resolve("0"), "v1");
        spark.sql("DROP TABLE " + table);
        FileUtils.deleteDirectory(lake().toFile());

        streams.accept(orders, Action.RESET);

        assertThat(nested.resolve("0")).exists();
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
        try (var files = Files.list(folder.resolve("checkpoints"))) {
            assertThat(files.filter(file -> file.toString().contains(".reset-")))
                    .singleElement()
                    .satisfies(aside -> {
                        assertThat(aside.resolve("offsets/0")).exists();
                        assertThat(aside.resolve("metadata")).exists();
                        assertThat(aside.resolve("nested")).doesNotExist();
                    });
        }
    }
}
