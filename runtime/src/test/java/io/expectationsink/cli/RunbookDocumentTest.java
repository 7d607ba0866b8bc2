package io.expectationsink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.checkpoint.DamageKind;
import io.expectationsink.checkpoint.Effect;
import io.expectationsink.rule.Moment;
import io.expectationsink.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The runbook of {@code docs/checkpoints.md} knows every refusal and damage, and quotes what there is. */
class RunbookDocumentTest {

    private static final Path SOURCES = Path.of("src/main/java/io/expectationsink");

    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^|`)checkpoints ([^`\n]+)");
    private static final Pattern REFUSAL = Pattern.compile("`\\[ES\\d+] ([^`]+)`");
    private static final Pattern CONDITION = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+(?:\\.[A-Z_]+)?\\b");

    private static String runbook() throws IOException {
        String docs = Files.readString(Documented.DOCS);
        int begin = docs.indexOf("\n## Runbook\n");
        return docs.substring(begin);
    }

    @Test
    void everyRuleOfCheckpointsThatAStartKnowsHasItsRow() throws IOException {
        String runbook = runbook();

        assertThat(Rule.values())
                .filteredOn(rule -> rule.id().startsWith("ES2") && rule.moment() != Moment.BUILD
                        || rule == Rule.SHARED_CHECKPOINT
                        || rule == Rule.NESTED_CHECKPOINTS)
                .hasSizeGreaterThan(15)
                .allSatisfy(rule -> assertThat(runbook)
                        .containsPattern("(?m)^\\| [^|]*\\[" + rule.id() + "]\\(rules\\.md#" + rule.id() + "\\)"));
    }

    @Test
    void everyDamageThatTheEngineNoticesHasItsRowAndItsConditions() throws IOException {
        String runbook = runbook();

        assertThat(DamageKind.values())
                .filteredOn(kind -> kind.effect() != Effect.RUNS)
                .allSatisfy(kind -> {
                    assertThat(runbook).containsPattern("(?m)^\\|.*`" + kind + "`.*\\|$");
                    assertThat(CONDITION.matcher(kind.engine()).results().map(found -> found.group()))
                            .allSatisfy(condition -> assertThat(runbook).contains(condition));
                });
    }

    /** The commands run as far as a storage that is not there. */
    @Test
    void everyCommandIsOneOfTheCommandLine() throws IOException {
        List<String> commands = COMMAND.matcher(runbook())
                .results()
                .map(command -> command.group(1))
                .distinct()
                .toList();

        assertThat(commands)
                .extracting(command -> command.split(" ")[0])
                .contains("inspect", "verify", "list", "backup", "restore", "preflight");
        assertThat(commands).allSatisfy(command -> {
            Console console = Console.run(command.replaceAll(" <\\w+>", " nowhere://lake/x")
                    .replace("=<n>", "=7")
                    .split(" "));
            assertThat(console.exitCode()).as(console.messages()).isEqualTo(CommandLine.ATTENTION);
        });
    }

    /** Our messages; what the engine says is measured where damages are. */
    @Test
    void whatIsQuotedOfARefusalIsSaid() throws IOException {
        String sources = sources();

        assertThat(REFUSAL.matcher(runbook())
                        .results()
                        .flatMap(quote -> Arrays.stream(quote.group(1).split("…")))
                        .map(String::strip)
                        .filter(piece -> !piece.isEmpty()))
                .hasSizeGreaterThan(12)
                .allSatisfy(piece -> assertThat(sources).contains(piece));
    }

    /** Without the ends of lines within a message. */
    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(RunbookDocumentTest::read)
                    .map(source -> source.replaceAll("\"\\s*\\+\\s*\"", ""))
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
