package io.expectationsink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.expectationsink.checkpoint.Breakage;
import io.expectationsink.checkpoint.RealStreams;
import io.expectationsink.testing.LocalSpark;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup} and {@code restore} of a checkpoint that a real stream has written. */
@ExtendWith(LocalSpark.class)
class BackupCommandsTest {

    private static final String LAKE = "s3a://lake";

    @TempDir
    static Path streams;

    private static Path original;

    @TempDir
    private Path lake;

    private Path orders;
    private Path backups;

    @BeforeAll
    static void runStream(SparkSession spark) throws Exception {
        RealStreams real = new RealStreams(spark, streams);
        real.addFiles(3);
        original = real.runIntoDelta("orders", real.plain(), "append");
    }

    @BeforeEach
    void copyCheckpoint() throws IOException {
        orders = lake.resolve("checkpoints/orders");
        backups = lake.resolve("backups");
        Files.createDirectory(orders.getParent());
        Breakage.copy(original, orders);
    }

    private Console backup(String... options) {
        return Console.run(words(List.of("backup", orders.toString(), backups.toString()), options));
    }

    private String taken() throws IOException {
        return backup("--json").json().path("location").textValue();
    }

    private static Console restore(String backup, Path place, String... options) {
        return Console.run(words(List.of("restore", backup, place.toString()), options));
    }

    private static String[] words(List<String> first, String... options) {
        return Stream.concat(first.stream(), Arrays.stream(options)).toArray(String[]::new);
    }

    @Test
    void backupPrintsWhatTheDocsShow() throws IOException {
        backup();

        Console console = backup("--keep", "1");

        assertThat(console.exitCode()).isEqualTo(CommandLine.SOUND);
        assertThat(console.messages()).isEmpty();
        Documented.assertShown(
                "backup s3a://lake/checkpoints/orders s3a://lake/backups --keep 1", console.results(), lake, LAKE);
        assertThat(backups.toFile().list()).hasSize(1);
    }

    @Test
    void restorePrintsWhatTheDocsShow() throws IOException {
        String backup = taken();
        Files.move(orders, orders.resolveSibling("orders-aside"));

        Console console = restore(backup, orders);

        assertThat(console.exitCode()).isEqualTo(CommandLine.SOUND);
        assertThat(console.messages()).isEmpty();
        Documented.assertShown(
                "restore s3a://lake/backups/orders-20261123T093012123Z s3a://lake/checkpoints/orders",
                console.results(),
                lake,
                LAKE);
        assertThat(Console.run("verify", orders.toString()).exitCode()).isEqualTo(CommandLine.SOUND);
    }

    @Test
    void backupPrintsJsonForMachines() throws IOException {
        backup();
        JsonNode first = backup("--json").json();
        JsonNode second = backup("--json", "--keep=2").json();

        assertThat(second.path("checkpoint").textValue()).isEqualTo("file:" + orders);
        assertThat(Path.of(URI.create(second.path("location").textValue()))).isDirectory();
        assertThat(Instant.parse(second.path("takenAt").textValue()))
                .isAfter(Instant.parse(first.path("takenAt").textValue()));
        assertThat(second.path("lastBatch").longValue()).isEqualTo(2);
        assertThat(second.path("lastCommit").longValue()).isEqualTo(2);
        assertThat(second.path("files").longValue()).isEqualTo(10);
        assertThat(second.path("bytes").longValue()).isPositive();
        assertThat(second.path("deleted")).hasSize(1);
        assertThat(first.path("deleted").isEmpty()).isTrue();
    }

    @Test
    void restoreAsANewQueryGivesItAnotherIdAndSaysThatRowsComeTwice() throws IOException {
        JsonNode backup = backup("--json").json();
        String location = backup.path("location").textValue();
        JsonNode same = restore(location, lake.resolve("same"), "--json").json();
        JsonNode anew =
                restore(location, lake.resolve("anew"), "--json", "--new-query").json();

        assertThat(same.path("queryId")).isEqualTo(backup.path("queryId"));
        assertThat(same.path("newQuery").booleanValue()).isFalse();
        assertThat(same.path("checks").toString()).contains("rows would be lost", "ES210", "--new-query");
        assertThat(anew.path("queryId").isTextual()).isTrue();
        assertThat(anew.path("queryId")).isNotEqualTo(backup.path("queryId"));
        assertThat(anew.path("newQuery").booleanValue()).isTrue();
        assertThat(anew.path("checks").toString()).contains("after batch 2", "twice");
    }

    @Test
    void ofABatchInFlightItSaysWhatComesOfIt() throws IOException {
        Breakage.lost("commits/2").happenTo(orders);
        String backup = taken();

        assertThat(restore(backup, lake.resolve("same")).results())
                .contains("If it is batch 1, start the stream", "If it is batch 2, which was in flight, start it");
        assertThat(restore(backup, lake.resolve("anew"), "--new-query").results())
                .contains("The rows of every batch after batch 1 that the Delta table has come twice");
    }

    @Test
    void whereNoBatchWasPlannedNothingIsToBeChecked() throws IOException {
        Path young = Files.createDirectories(lake.resolve("young"));
        Files.copy(orders.resolve("metadata"), young.resolve("metadata"));
        String backup = Console.run("backup", "--json", young.toString(), backups.toString())
                .json()
                .path("location")
                .textValue();

        Console console = restore(backup, lake.resolve("again"));

        assertThat(console.exitCode()).isEqualTo(CommandLine.SOUND);
        assertThat(console.results()).contains("last batch    none").doesNotContain("check  ");
    }

    @Test
    void aRestoreNeverOverwritesAndSaysSo() throws IOException {
        String backup = taken();

        Console text = restore(backup, orders);
        Console json = restore(backup, orders, "--json");

        assertThat(text.exitCode()).isEqualTo(CommandLine.ATTENTION);
        assertThat(text.results()).isEmpty();
        assertThat(text.messages()).contains("Something is at file:" + orders, "a restore never overwrites");
        assertThat(json.exitCode()).isEqualTo(CommandLine.ATTENTION);
        assertThat(json.json().path("error").textValue())
                .isEqualTo(text.messages().strip());
    }

    @Test
    void aDamagedCheckpointIsNotBackedUp() throws IOException {
        Breakage.lost("metadata").happenTo(orders);

        Console console = backup();

        assertThat(console.exitCode()).isEqualTo(CommandLine.ATTENTION);
        assertThat(console.messages()).contains("is damaged and was not backed up");
        assertThat(backups).doesNotExist();
    }

    @Test
    void credentialsInLocationsAreMasked() {
        Console backup = Console.run("backup", orders.toString(), "nowhere://user:hunter2@lake/backups");
        Console restore = Console.run("restore", "nowhere://user:hunter2@lake/backups/orders", orders.toString());

        for (Console console : List.of(backup, restore)) {
            assertThat(console.exitCode()).isEqualTo(CommandLine.ATTENTION);
            assertThat(console.messages()).contains("nowhere://***@lake").doesNotContain("hunter2");
        }
    }
}
