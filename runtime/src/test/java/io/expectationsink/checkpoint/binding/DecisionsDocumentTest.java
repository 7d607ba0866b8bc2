package io.expectationsink.checkpoint.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of decisions in the docs has every situation, and each with its decision. */
class DecisionsDocumentTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|.*\\| (?:(start)[^|]*|\\[(ES\\d+)]\\([^)]*\\)) \\|$");

    @Test
    void everySituationHasItsDecision() throws IOException {
        Map<String, String> documented = ROW.matcher(Files.readString(Path.of("..", "docs", "checkpoints.md")))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), DecisionsDocumentTest::decision));

        assertThat(documented)
                .containsExactlyInAnyOrderEntriesOf(Arrays.stream(Situation.values())
                        .collect(Collectors.toMap(
                                Situation::name,
                                situation ->
                                        situation.rule().map(rule -> rule.id()).orElse("start"))));
    }

    private static String decision(MatchResult row) {
        return row.group(2) == null ? row.group(3) : row.group(2);
    }
}
