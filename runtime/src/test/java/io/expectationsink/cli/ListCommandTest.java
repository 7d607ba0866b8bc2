package io.expectationsink.cli;

import static io.expectationsink.cli.DeclaredPipelines.Declared.streaming;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.expectationsink.checkpoint.Breakage;
import io.expectationsink.checkpoint.RealStreams;
import io.expectationsink.cli.DeclaredPipelines.Declared;
import io.expectationsink.testing.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code list}: declared sinks and the checkpoints that real streams have written for them. */
@ExtendWith(LocalSpark.class)
class ListCommandTest {

    @TempDir
    static Path lake;

    @TempDir
    private Path classes;

    private String root;

    @BeforeAll
    static void runStream(SparkSession spark) throws Exception {
        RealStreams streams = new RealStreams(spark, lake);
        streams.addFiles(2);
        Path orders = streams.runIntoDelta("sales_orders", streams.plain(), "append");
        Path returns = lake.resolve("sales_returns");
        Breakage.copy(orders, returns);
        Breakage.lost("metadata").happenTo(returns);
    }

    @BeforeEach
    void configure() {
        root = "--conf=checkpoint.root=" + lake;
    }

    private static String below(String root, String table) {
        return "\"table\": \"" + table + "\", \"checkpoint\": \"" + root + "\"";
    }

    private static Declared orders() {
        return streaming("orders", below("${checkpoint.root}", "sales.orders"));
    }

    private DeclaredPipelines declare(Declared... sinks) throws IOException {
        return DeclaredPipelines.in(classes, sinks);
    }

    private JsonNode only(Declared sink, String... options) throws IOException {
        String[] words = new String[options.length + 2];
        words[0] = "list";
        words[1] = "--json";
        System.arraycopy(options, 0, words, 2, options.length);
        return declare(sink).run(words).json().path("sinks").path(0);
    }

    @Test
    void everySinkIsListedWithItsState() throws IOException {
        Console console = declare(
                        orders(),
                        streaming("returns", below("${checkpoint.root}", "sales.returns")),
                        streaming("totals", below("${checkpoint.root}", "sales.totals")),
                        streaming("visits", below("${visits.root}", "web.visits")),
                        new Declared("customers", "BATCH", "\"table\": \"sales.customers\""))
                .run("list", root);

        assertThat(console.exitCode()).isEqualTo(CommandLine.ATTENTION);
        assertThat(console.messages()).isEmpty();
        Documented.assertShown("list --conf checkpoint.root=s3a://lake/checkpoints", console.results(), lake);
    }

    @Test
    void columnsAreAligned() throws IOException {
        List<String> lines = declare(orders(), streaming("o", below("${elsewhere}", "sales.o")))
                .run("list", root)
                .lines();

        int checkpoint = lines.get(0).indexOf("CHECKPOINT");
        int detail = lines.get(0).indexOf("DETAIL");
        assertThat(lines.get(1).substring(checkpoint)).startsWith("-  ");
        assertThat(lines.get(1).substring(detail)).startsWith("has ${elsewhere}");
        assertThat(lines.get(2).substring(checkpoint)).startsWith("file:" + lake);
        assertThat(lines.get(2).substring(detail)).startsWith("batch 1 was committed ");
        assertThat(lines.get(3)).isEqualTo("2 sinks: 1 sound, 1 unresolved");
    }

    @Test
    void allIsSoundWhenEverySinkIs() throws IOException {
        Console console = declare(orders(), new Declared("customers", "BATCH", "\"table\": \"sales.customers\""))
                .run("list", root);

        assertThat(console.exitCode()).isEqualTo(CommandLine.SOUND);
        assertThat(console.results()).endsWith("2 sinks: 1 sound, 1 none\n");
    }

    @Test
    void machinesGetTheInspectionAndTheVerification() throws IOException {
        JsonNode sound = only(orders(), root);

        assertThat(sound.path("name").textValue()).isEqualTo("orders");
        assertThat(sound.path("declaration").textValue()).isEqualTo("lake.orders");
        assertThat(sound.path("kind").textValue()).isEqualTo("STREAMING");
        assertThat(sound.path("state").textValue()).isEqualTo("sound");
        assertThat(sound.path("needsAttention").booleanValue()).isFalse();
        assertThat(sound.path("location").textValue()).isEqualTo("file:" + lake.resolve("sales_orders"));
        assertThat(sound.at("/inspection/lastCommit").longValue()).isEqualTo(1);
        assertThat(sound.at("/verification/sound").booleanValue()).isTrue();

        JsonNode missing = only(streaming("totals", below("${checkpoint.root}", "sales.totals")), root);

        assertThat(missing.path("needsAttention").booleanValue()).isTrue();
        assertThat(missing.path("inspection").isNull()).isTrue();
        assertThat(missing.path("verification").isNull()).isTrue();
    }

    @Test
    void aCheckpointThatCannotBeReadIsSaidAndTheOthersAreListed() throws IOException {
        Console console = declare(orders(), streaming("remote", below("nowhere://user:hunter2@lake", "sales.remote")))
                .run("list", root);

        assertThat(console.exitCode()).isEqualTo(CommandLine.ATTENTION);
        assertThat(console.results())
                .contains("No FileSystem for scheme \"nowhere\"", "nowhere://***@lake/sales_remote")
                .endsWith("2 sinks: 1 sound, 1 unreadable\n")
                .doesNotContain("hunter2");
    }

    @Test
    void aTextOfSeveralLinesIsPrintedOnOne() throws IOException {
        Console console = declare(streaming("odd", below("nowhere://lake/a\\nb", "sales.odd")))
                .run("list");

        assertThat(console.lines()).hasSize(3);
        assertThat(console.lines().get(1)).contains("nowhere://lake/a b/sales_odd", "No FileSystem");
    }

    @Test
    void overridesCountAsAtAStart() throws IOException {
        Declared elsewhere = streaming("orders", below("/nowhere", "sales.orders"));
        String base = "--conf=spark.expectationsink.orders.checkpoint=" + lake;
        String typo = "--conf=spark.expectationsink.orders.chekpoint=" + lake;

        assertThat(only(elsewhere, base).path("state").textValue()).isEqualTo("sound");
        assertThat(only(elsewhere, typo).path("state").textValue()).isEqualTo("unresolved");
        assertThat(only(elsewhere, typo).path("detail").textValue()).contains("chekpoint");
    }

    @Test
    void theRootOfTheSessionCounts() throws IOException {
        Declared rootless = streaming("sales_orders", "\"table\": \"sales.orders\"");
        String conf = "--conf=spark.sql.streaming.checkpointLocation=" + lake;

        assertThat(only(rootless, conf).path("state").textValue()).isEqualTo("sound");
        assertThat(only(rootless).path("state").textValue()).isEqualTo("unresolved");
        assertThat(only(rootless).path("detail").textValue())
                .contains("declares no checkpoint, and spark.sql.streaming.checkpointLocation is not set");
    }

    @Test
    void placeholdersElsewhereNeedNoValue() throws IOException {
        Declared sink = streaming(
                "orders",
                below("${checkpoint.root}", "sales.orders")
                        + ", \"options\": [{\"key\": \"userMetadata\", \"value\": \"${store.password}\"}]");

        assertThat(only(sink, root).path("state").textValue()).isEqualTo("sound");
    }

    @Test
    void secretsAmongTheValuesAreRedacted() throws IOException {
        Path secret = Files.createDirectory(lake.resolve("hunter2"));
        Breakage.copy(lake.resolve("sales_orders"), secret.resolve("sales_orders"));
        Declared sink = streaming("orders", below(lake + "/${store.token}", "${orders.table:-sales.orders}"));
        String token = "--conf=store.token=hunter2";

        for (String table : List.of("sales.orders", "sales.totals")) {
            String other = "--conf=orders.table=" + table;
            Console text = declare(sink).run("list", token, other);
            Console json = declare(sink).run("list", "--json", token, other);

            assertThat(text.results() + json.results())
                    .contains("/*********(redacted)/" + table.replace('.', '_'))
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void systemPropertiesCount() throws IOException {
        System.setProperty("checkpoint.root", lake.toString());
        try {
            assertThat(only(orders()).path("state").textValue()).isEqualTo("sound");
            assertThat(only(orders(), "--conf=checkpoint.root=/nowhere")
                            .path("state")
                            .textValue())
                    .isEqualTo("missing");
        } finally {
            System.clearProperty("checkpoint.root");
        }
    }

    @Test
    void aSinkThatMayDoWithoutNeedsNoAttention() throws IOException {
        Declared either = new Declared("either", "AUTO", "\"table\": \"sales.either\"");
        Declared eitherDeclared = new Declared("either", "AUTO", below("${checkpoint.root}", "sales.either"));
        Declared console = streaming("shown", "\"table\": \"shown\", \"format\": \"console\"");

        for (Declared sink : List.of(either, eitherDeclared, console)) {
            assertThat(only(sink, root).path("state").textValue()).isEqualTo("none");
            assertThat(only(sink, root).path("needsAttention").booleanValue()).isFalse();
        }
    }

    @Test
    void withoutSinksSomethingIsWrong() throws IOException {
        Console console = declare().run("list");

        assertThat(console.exitCode()).isEqualTo(CommandLine.ATTENTION);
        assertThat(console.results()).startsWith("No sink is declared on the class path.");
    }

    @Test
    void aBrokenDeclarationNeedsAttention() throws IOException {
        DeclaredPipelines pipelines = declare(orders());
        Files.writeString(classes.resolve(DeclaredPipelines.MANIFEST), "{");

        Console console = pipelines.run("list");

        assertThat(console.exitCode()).isEqualTo(CommandLine.ATTENTION);
        assertThat(console.messages()).contains(DeclaredPipelines.MANIFEST).contains("Build the module again");
    }
}
