package io.expectationsink.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/checkpoints.md} says of each damage what the library says, and the tests show each on the engine. */
class CheckpointsDocumentTest {

    private static final Path DOCS = Path.of("..", "docs", "checkpoints.md");
    private static final Path EXAMPLE =
            Path.of("src/test/java/io/expectationsink/checkpoint/CheckpointInspectionTest.java");

    private static final Path BACKUP_EXAMPLES = Path.of("src/test/java/io/expectationsink/checkpoint/BackupTest.java");

    @ParameterizedTest
    @EnumSource(DamageKind.class)
    void everyDamageHasItsRow(DamageKind kind) throws IOException {
        List<String> rows = Files.readAllLines(DOCS).stream()
                .filter(line -> line.startsWith("| `" + kind + "` | "))
                .toList();

        assertThat(rows)
                .singleElement()
                .asString()
                .endsWith(" | " + kind.effect() + ": " + kind.engine() + " | " + kind.remedy() + " |");
    }

    @Test
    void theDocsKnowNoOtherDamage() throws IOException {
        String docs = Files.readString(DOCS);

        assertThat(docs.substring(docs.indexOf("\n## verify"), docs.indexOf("\n## backup"))
                        .lines())
                .filteredOn(line -> line.matches("\\| `[A-Z_]+` \\| .*"))
                .hasSize(DamageKind.values().length);
    }

    @Test
    void everyDamageIsShownOnTheEngine() {
        Set<Object> shown = Stream.concat(DamagedLogsTest.damages(), DamagedStateTest.damages())
                .map(Arguments::get)
                .flatMap(Arrays::stream)
                .filter(DamageKind.class::isInstance)
                .collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrder((Object[]) DamageKind.values());
    }

    @Test
    void everyFigureOfAnInspectionIsExplained() throws IOException {
        String docs = Files.readString(DOCS);

        assertThat(CheckpointInspection.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .filteredOn(name -> !Set.of("location", "inspected").contains(name))
                .allSatisfy(name -> assertThat(docs).contains("`" + name + "`"));
    }

    @Test
    void theExamplesOfBackupsRun() throws IOException {
        String docs = Files.readString(DOCS);
        List<String> tested =
                Files.readAllLines(BACKUP_EXAMPLES).stream().map(String::strip).toList();

        assertThat(docs.substring(docs.indexOf("## backup")).lines())
                .filteredOn(line -> line.contains(" = checkpoints."))
                .hasSize(3)
                .isSubsetOf(tested);
    }

    @Test
    void theExampleRuns() throws IOException {
        String example = Files.readString(EXAMPLE)
                .lines()
                .dropWhile(line -> !line.endsWith("// The docs begin here."))
                .skip(1)
                .takeWhile(line -> !line.endsWith("// The docs end here."))
                .map(String::strip)
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(DOCS)).contains("```java\n" + example + "\n```\n");
    }
}
