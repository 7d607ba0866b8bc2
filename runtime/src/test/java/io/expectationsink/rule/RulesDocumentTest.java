package io.expectationsink.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every message points at {@code docs/rules.md}: its sections and the catalogue must be the same. */
class RulesDocumentTest {

    private static final Path DOCS = Path.of("..", "docs", "rules.md");

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleHasASectionInTheDocs(Rule rule) throws IOException {
        List<String> lines = Files.readAllLines(DOCS);
        int anchor = lines.indexOf("<a id=\"" + rule.id() + "\"></a>");

        assertThat(anchor).as("line of the anchor of %s", rule.id()).isNotNegative();
        List<String> section = lines.subList(anchor + 1, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("<a id="))
                .toList();
        assertThat(section)
                .filteredOn(line -> !line.isBlank())
                .first()
                .asString()
                .startsWith("### " + rule.id() + ": ");
        assertThat(section)
                .as("basis, severity and moment of %s", rule.id())
                .contains(rule.basis() + ", " + rule.severity() + ", " + moment(rule) + ".");
        assertThat(section).as("example of %s", rule.id()).anyMatch(line -> line.startsWith("```"));
        assertThat(section).as("fix of %s", rule.id()).anyMatch(line -> line.startsWith("Fix: "));
    }

    @Test
    void theDocsHaveNoSectionWithoutARule() throws IOException {
        assertThat(Files.readAllLines(DOCS))
                .filteredOn(line -> line.startsWith("<a id="))
                .containsExactlyElementsOf(Rule.ids().stream()
                        .map(id -> "<a id=\"" + id + "\"></a>")
                        .toList());
    }

    private static String moment(Rule rule) {
        return switch (rule.moment()) {
            case BUILD -> "at build";
            case START -> "at start";
            case BOTH -> "at build and at start";
        };
    }
}
