package io.expectationsink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.expectationsink.checkpoint.Breakage;
import io.expectationsink.checkpoint.MarkerFile;
import io.expectationsink.checkpoint.RealStreams;
import io.expectationsink.testing.HookedFileSystem;
import io.expectationsink.testing.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code inspect} and {@code verify} of checkpoints that real streams have written, and what is no command line. */
@ExtendWith(LocalSpark.class)
class CommandLineTest {

    @TempDir
    static Path folder;

    private static Path orders;
    private static Path damaged;

    @BeforeAll
    static void runStream(SparkSession spark) throws Exception {
        RealStreams streams = new RealStreams(spark, folder);
        streams.addFiles(3);
        orders = streams.runIntoDelta("orders", streams.plain(), "append");
        damaged = folder.resolve("damaged");
        Breakage.copy(orders, damaged);
        Breakage.lost("metadata").and(Breakage.lost("commits/0")).happenTo(damaged);
    }

    @Test
    void inspectPrintsWhatTheDocsShow() throws IOException {
        Console console = Console.run("inspect", orders.toString());

        assertThat(console.exitCode()).isEqualTo(CommandLine.SOUND);
        assertThat(console.messages()).isEmpty();
        Documented.assertShown("inspect s3a://lake/checkpoints/orders", console.results(), folder);
    }

    @Test
    void verifyOfASoundCheckpointPrintsWhatTheDocsShow() throws IOException {
        Console console = Console.run("verify", orders.toString());

        assertThat(console.exitCode()).isEqualTo(CommandLine.SOUND);
        assertThat(console.messages()).isEmpty();
        Documented.assertShown("verify s3a://lake/checkpoints/orders", console.results(), folder);
    }

    @Test
    void verifyOfADamagedCheckpointPrintsWhatTheDocsShow() throws IOException {
        Console console = Console.run("verify", damaged.toString());

        assertThat(console.exitCode()).isEqualTo(CommandLine.ATTENTION);
        assertThat(console.messages()).isEmpty();
        Documented.assertShown("verify s3a://lake/checkpoints/damaged", console.results(), folder);
    }

    @Test
    void inspectPrintsJsonForMachines() throws IOException {
        Console console = Console.run("inspect", "--json", orders.toString());
        JsonNode json = console.json();

        assertThat(console.exitCode()).isEqualTo(CommandLine.SOUND);
        assertThat(json.path("location").textValue()).isEqualTo("file:" + orders);
        assertThat(json.path("marker").isNull()).isTrue();
        assertThat(json.path("stateful").isBoolean()).isTrue();
        assertThat(json.path("firstBatch").longValue()).isZero();
        assertThat(json.path("lastBatch").longValue()).isEqualTo(2);
        assertThat(json.path("lastCommit").isIntegralNumber()).isTrue();
        assertThat(json.path("uncommitted").isIntegralNumber()).isTrue();
        Instant inspected = Instant.parse(json.path("inspectedAt").textValue());
        Instant committed = Instant.parse(json.path("lastCommitAt").textValue());
        assertThat(committed.plusMillis(json.path("lastCommitAgeMs").longValue()))
                .isBetween(inspected.minusMillis(1), inspected);
        assertThat(json.at("/sizes/metadata/bytes").longValue()).isEqualTo(Files.size(orders.resolve("metadata")));
        assertThat(json.at("/total/files").longValue()).isEqualTo(10);
        assertThat(json.at("/logVersions/offsets").intValue()).isEqualTo(1);
        assertThat(json.at("/sourceOffsets/0").textValue()).isEqualTo("{\"logOffset\":2}");
        assertThat(json.at("/growth/retained").intValue()).isEqualTo(100);
    }

    @Test
    void whatIsNotKnownIsNull() throws IOException {
        Path young = Files.createDirectory(folder.resolve("young"));
        Files.copy(orders.resolve("metadata"), young.resolve("metadata"));

        JsonNode json = Console.run("inspect", young.toString(), "--json").json();

        assertThat(json.path("lastCommit").isNull()).isTrue();
        assertThat(json.path("lastCommitAt").isNull()).isTrue();
        assertThat(json.path("lastCommitAgeMs").isNull()).isTrue();
        assertThat(json.path("queryId").isTextual()).isTrue();
    }

    @Test
    void verifyPrintsJsonForMachines() throws IOException {
        assertThat(Console.run("verify", orders.toString(), "--json")
                        .json()
                        .path("sound")
                        .booleanValue())
                .isTrue();

        Console console = Console.run("verify", damaged.toString(), "--json");

        assertThat(console.exitCode()).isEqualTo(CommandLine.ATTENTION);
        assertThat(console.json().path("sound").booleanValue()).isFalse();
        assertThat(console.json().path("filesRead").isIntegralNumber()).isTrue();
        assertThat(console.json().path("damages").findValuesAsText("kind"))
                .containsExactly("METADATA_MISSING", "OLD_COMMIT_MISSING");
        assertThat(console.json().path("damages").findValuesAsText("effect")).containsExactly("FAILS", "RUNS");
    }

    @Test
    void growthIsMeasuredAgainstWhatTheConfigurationKeeps() {
        String setting = "spark.sql.streaming.minBatchesToRetain=1";

        assertThat(Console.run("inspect", orders.toString(), "--conf", setting).results())
                .contains("it seems not to be purged");
        assertThat(Console.run("inspect", "--conf=" + setting, "--", orders.toString())
                        .results())
                .contains("it seems not to be purged");
    }

    @Test
    void hadoopIsConfiguredAsInASession() {
        String root = "spark.hadoop.fs.defaultFS=nowhere://lake";

        assertThat(Console.run("inspect", "/orders", "--conf", root).messages())
                .contains("No FileSystem for scheme \"nowhere\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "verify"})
    void aLocationThatHoldsNothingNeedsAttention(String command) throws IOException {
        String location = folder.resolve("nothing").toString();

        Console text = Console.run(command, location);
        Console json = Console.run(command, location, "--json");

        assertThat(text.exitCode()).isEqualTo(CommandLine.ATTENTION);
        assertThat(text.results()).isEmpty();
        assertThat(text.messages()).contains("The checkpoint " + location + " cannot be read: nothing is there");
        assertThat(json.exitCode()).isEqualTo(CommandLine.ATTENTION);
        assertThat(json.messages()).isEmpty();
        assertThat(json.json().path("error").textValue())
                .isEqualTo(text.messages().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--conf=a=b", "--json"})
    void credentialsInALocationAreMasked(String option) {
        Console console = Console.run("inspect", "nowhere://user:hunter2@lake/orders?sig=hunter2", option);

        assertThat(console.exitCode()).isEqualTo(CommandLine.ATTENTION);
        assertThat(console.results() + console.messages())
                .contains("nowhere://***@lake/orders?sig=***")
                .doesNotContain("hunter2");
    }

    @Test
    void credentialsInAMarkerAreMasked() throws IOException {
        Path marked = folder.resolve("marked");
        Breakage.copy(orders, marked);
        Files.writeString(marked.resolve(MarkerFile.NAME), """
                        {"schemaVersion": 1, "sink": "orders", "sparkVersion": "4.2.0",
                         "target": {"name": "s3a://user:hunter2@lake/orders", "format": "parquet"},
                         "created": "2026-11-23T02:15:17Z", "lastStarted": "2026-11-23T02:15:17Z"}
                        """);

        Console text = Console.run("inspect", marked.toString());
        Console json = Console.run("inspect", "--json", marked.toString());

        assertThat(text.results()).contains("orders, writes to s3a://***@lake/orders, last with Spark 4.2.0");
        assertThat(json.json().at("/marker/target").textValue()).isEqualTo("s3a://***@lake/orders");
        assertThat(json.json().at("/marker/lastBatch").isNull()).isTrue();
    }

    @Test
    void aMarkerThatCannotBeReadIsNamed() throws IOException {
        Path torn = folder.resolve("torn");
        Breakage.copy(orders, torn);
        Files.writeString(torn.resolve(MarkerFile.NAME), "{\"schemaVersion\"");

        assertThat(Console.run("inspect", torn.toString()).results())
                .contains("unknown: the marker cannot be read: it is no JSON");
        JsonNode json = Console.run("inspect", "--json", torn.toString()).json();
        assertThat(json.path("marker").isNull()).isTrue();
        assertThat(json.path("markerFault").textValue()).isEqualTo("it is no JSON");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                              | There is no command. There are inspect, verify, list, backup, restore, preflight.
                    inspct lake                     | Unknown command 'inspct'. Did you mean 'inspect'?
                    delete lake                     | Unknown command 'delete'. There are inspect, verify, list, backup, restore, preflight.
                    inspect lake --jsn              | Unknown option '--jsn'. Did you mean '--json'?
                    inspect lake -v                 | Unknown option '-v'. There are --json, --conf, --help, --version.
                    --json inspect lake             | The command comes first, and then its options.
                    inspect                         | It is 'inspect <location>', with 0 given: .
                    verify one two                  | It is 'verify <location>', with 2 given: one two.
                    list lake                       | It is 'list', with 1 given: lake.
                    inspect lake --json=yes         | --json takes no value.
                    inspect lake --conf             | --conf <key>=<value> lacks its value.
                    inspect lake --conf root        | --conf takes <key>=<value>, such as --conf checkpoint.root=s3a://lake/checkpoints.
                    inspect lake --conf =root       | --conf takes <key>=<value>, such as --conf checkpoint.root=s3a://lake/checkpoints.
                    backup lake                     | It is 'backup <location> <backups> [--keep <n>]', with 1 given: lake.
                    restore lake                    | It is 'restore <backup> <place> [--new-query]', with 1 given: lake.
                    backup a b --keep               | --keep <n> lacks its value.
                    backup a b --keep 0             | --keep <n> takes a whole number from 1 on, such as --keep 7.
                    backup a b --keep seven         | --keep <n> takes a whole number from 1 on, such as --keep 7.
                    backup a b --new-query          | Unknown option '--new-query'. There are --json, --conf, --help, --version, --keep.
                    restore a b --new-query=yes     | --new-query takes no value.
                    inspect a nowhere://u:p@lake    | It is 'inspect <location>', with 2 given: a nowhere://***@lake.
                    """)
    void whatCannotBeUnderstoodIsWrongUsage(String line, String message) {
        Console console = Console.run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(console.exitCode()).isEqualTo(CommandLine.USAGE);
        assertThat(console.results()).isEmpty();
        assertThat(console.messages().lines()).containsExactly(message, "--help says how it is used.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "inspect --help", "list --help --json"})
    void helpIsAResult(String line) throws IOException {
        Console console = Console.run(line.split(" "));

        assertThat(console.exitCode()).isEqualTo(CommandLine.SOUND);
        assertThat(console.messages()).isEmpty();
        assertThat(console.results()).isEqualTo(Documented.output("--help"));
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        Console console = Console.run("--version");

        assertThat(console.exitCode()).isEqualTo(CommandLine.SOUND);
        assertThat(console.results()).matches("expectation-sink \\d+\\.\\d+\\.\\d+\\S*\n");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<version>" + console.results().strip().split(" ")[1] + "</version>");
    }

    @Test
    void aFaultOfItsOwnIsOneToReportAndKeepsPasswords() throws IOException {
        HookedFileSystem.beforeNext("metadata", () -> {
            throw new IllegalStateException("no answer from s3a://key:hunter2@lake");
        });

        Console console = Console.run(
                "inspect",
                "hooked://" + orders,
                "--conf",
                "spark.hadoop.fs.hooked.impl=" + HookedFileSystem.class.getName());

        assertThat(console.exitCode()).isEqualTo(CommandLine.ATTENTION);
        assertThat(console.results()).isEmpty();
        assertThat(console.messages())
                .startsWith("This is a fault of the command line")
                .contains("IllegalStateException: no answer from s3a://***@lake", "at io.expectationsink.")
                .doesNotContain("hunter2");
    }
}
