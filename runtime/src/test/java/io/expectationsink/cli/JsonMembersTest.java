package io.expectationsink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.expectationsink.checkpoint.Breakage;
import io.expectationsink.checkpoint.RealStreams;
import io.expectationsink.testing.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/checkpoints.md} names the members of the JSON that is printed, all of them and no others. */
@ExtendWith(LocalSpark.class)
class JsonMembersTest {

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @TempDir
    static Path lake;

    @TempDir
    private Path classes;

    @BeforeAll
    static void runStream(SparkSession spark) throws Exception {
        RealStreams streams = new RealStreams(spark, lake);
        streams.addFiles(1);
        Path orders = streams.runIntoDelta("sales_orders", streams.plain(), "append");
        Breakage.copy(orders, lake.resolve("damaged"));
        Breakage.lost("metadata").happenTo(lake.resolve("damaged"));
    }

    private static Set<String> membersOf(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The names in the first column of the table below the line that begins so. */
    private static Set<String> documented(String begin) throws IOException {
        Set<String> names = new TreeSet<>();
        table(begin)
                .forEach(row -> NAME.matcher(row.split("\\|")[1])
                        .results()
                        .map(name -> name.group(1))
                        .forEach(names::add));
        return names;
    }

    private static List<String> table(String begin) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Documented.DOCS).stream()
                .dropWhile(line -> !line.equals("### JSON"))
                .dropWhile(line -> !line.startsWith(begin))
                .toList());
        return lines.subList(4, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    @Test
    void ofAnInspection() throws IOException {
        JsonNode json = Console.run(
                        "inspect", "--json", lake.resolve("sales_orders").toString())
                .json();

        assertThat(membersOf(json)).isEqualTo(documented("`inspect`:"));
        assertThat(membersOf(json.path("growth")))
                .containsExactlyInAnyOrder("retained", "batches", "largestSourceLogBytes", "unpurged");
        assertThat(membersOf(json.path("sizes")))
                .containsExactlyInAnyOrder("metadata", "offsets", "commits", "sources", "state", "other");
        assertThat(membersOf(json.path("total"))).containsExactlyInAnyOrder("files", "bytes");
        String documented = String.join("\n", table("`inspect`:"));
        for (String part : List.of("growth", "sizes", "total")) {
            assertThat(membersOf(json.path(part)))
                    .allSatisfy(name -> assertThat(documented).contains("`" + name + "`"));
        }
    }

    @Test
    void ofAVerification() throws IOException {
        JsonNode json = Console.run("verify", "--json", lake.resolve("damaged").toString())
                .json();

        assertThat(membersOf(json)).isEqualTo(documented("`verify`:"));
        String damages = table("`verify`:").stream()
                .filter(row -> row.startsWith("| `damages`"))
                .findFirst()
                .orElseThrow();
        assertThat(membersOf(json.at("/damages/0")))
                .hasSize(6)
                .allSatisfy(name -> assertThat(damages).contains("`" + name + "`"));
    }

    @Test
    void ofABackupAndOfARestoredCheckpoint() throws IOException {
        String orders = lake.resolve("sales_orders").toString();
        JsonNode backup = Console.run(
                        "backup", "--json", orders, lake.resolve("backups").toString())
                .json();
        JsonNode restored = Console.run(
                        "restore",
                        "--json",
                        backup.path("location").textValue(),
                        lake.resolve("restored").toString())
                .json();

        assertThat(membersOf(backup)).isEqualTo(documented("`backup`:"));
        assertThat(membersOf(restored)).isEqualTo(documented("`restore`:"));
    }

    @Test
    void ofAPreflight() throws IOException {
        JsonNode json = Console.run("preflight", "--json", lake.resolve("new").toString())
                .json();

        assertThat(membersOf(json)).isEqualTo(documented("`preflight`:"));
    }

    @Test
    void ofTheList() throws IOException {
        JsonNode json = DeclaredPipelines.in(
                        classes,
                        DeclaredPipelines.Declared.streaming(
                                "orders", "\"table\": \"sales.orders\", \"checkpoint\": \"" + lake + "\""))
                .run("list", "--json")
                .json();

        assertThat(membersOf(json)).containsExactly("sinks");
        assertThat(membersOf(json.at("/sinks/0"))).isEqualTo(documented("`list` has one member"));
        assertThat(membersOf(json.at("/sinks/0/inspection"))).isEqualTo(documented("`inspect`:"));
        assertThat(membersOf(json.at("/sinks/0/verification"))).isEqualTo(documented("`verify`:"));
    }

    @Test
    void everyStateIsDocumented() throws IOException {
        String docs = Files.readString(Documented.DOCS);

        assertThat(SinkState.values())
                .allSatisfy(state -> assertThat(docs)
                        .containsPattern(
                                "\\| `" + state + "` \\| .* \\| " + (state.needsAttention() ? "yes" : "no") + " \\|"));
    }
}
