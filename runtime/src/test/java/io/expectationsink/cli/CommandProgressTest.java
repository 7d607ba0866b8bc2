package io.expectationsink.cli;

import static io.expectationsink.cli.DeclaredPipelines.Declared.streaming;
import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.checkpoint.RealStreams;
import io.expectationsink.testing.LocalSpark;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever may take long says on a terminal how far it has come, and leaves nothing of it behind. */
@ExtendWith(LocalSpark.class)
class CommandProgressTest {

    private static final String CLEAR = "\r\u001b[K";

    @TempDir
    static Path lake;

    private static String orders;

    @TempDir
    private Path folder;

    @BeforeAll
    static void runStream(SparkSession spark) throws Exception {
        RealStreams streams = new RealStreams(spark, lake);
        streams.addFiles(2);
        orders = streams.runIntoDelta("sales_orders", streams.plain(), "append").toString();
    }

    private static void assertShows(Console console, String... steps) {
        assertThat(console.exitCode()).isEqualTo(CommandLine.SOUND);
        assertThat(console.results()).doesNotContain(CLEAR).isNotEmpty();
        for (String step : steps) {
            assertThat(console.messages()).contains(CLEAR + step);
        }
        assertThat(console.messages()).endsWith(CLEAR);
    }

    @Test
    void ofInspect() {
        assertShows(Console.watched("inspect", orders), "listing offsets 2 of 2", "listing commits 2 of 2");
    }

    @Test
    void ofVerify() {
        assertShows(Console.watched("verify", orders), "listing offsets 2 of 2", "reading offsets 1 of 2");
    }

    @Test
    void ofBackupAndRestore() throws IOException {
        String backups = folder.resolve("backups").toString();
        String backup = Console.run("backup", "--json", orders, backups)
                .json()
                .path("location")
                .textValue();

        assertShows(
                Console.watched("backup", orders, backups), "listing offsets 2 of 2", "copying 1 of ", "copying 2 of ");
        assertShows(
                Console.watched("restore", backup, folder.resolve("place").toString()),
                "listing offsets 2 of 2",
                "copying 1 of ");
    }

    @Test
    void ofListWithTheSinkThatIsLookedAt() throws IOException {
        assertShows(
                DeclaredPipelines.in(
                                folder,
                                streaming("orders", "\"table\": \"sales.orders\", \"checkpoint\": \"" + lake + "\""))
                        .watched("list"),
                "orders (1 of 1): listing offsets 2 of 2");
    }

    @Test
    void andNothingWhereNobodyWatches() {
        assertThat(Console.run("verify", orders).messages()).isEmpty();
    }
}
