package io.expectationsink.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.runtime.StopOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/operations.md} says of each kind of failure and each outcome what the code does. */
class RestartDocumentTest {

    private static final Path DOCS = Path.of("..", "docs", "operations.md");
    private static final Pattern CONDITION = Pattern.compile("`([A-Z]+(?:_[A-Z]+)+(?:\\.[A-Z_]+)?)`");

    /** The cells of the row that begins with the word. */
    private static List<String> row(String word) throws IOException {
        List<String> rows = Files.readAllLines(DOCS).stream()
                .filter(line -> line.startsWith("| `" + word + "`"))
                .toList();
        assertThat(rows).as("rows of %s", word).hasSize(1);
        return List.of(rows.get(0).split(" \\| "));
    }

    @ParameterizedTest
    @EnumSource
    void theTableOfKindsIsThatOfTheCode(FailureKind kind) throws IOException {
        List<String> row = row(kind.name());

        assertThat(row.get(1)).startsWith(kind.isCuredByRestart() ? "yes" : "n");
        Set<String> told = CONDITION
                .matcher(row.size() > 2 ? row.get(2) : "")
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(told).isEqualTo(kind.conditions());
    }

    @Test
    void theTableOfOutcomesIsThatOfTheCode() throws IOException {
        Set<String> documented = new TreeSet<>();
        for (StopOutcome outcome : StopOutcome.values()) {
            documented.add(row(outcome.name()).get(0));
        }

        assertThat(documented).hasSameSizeAs(StopOutcome.values());
    }
}
