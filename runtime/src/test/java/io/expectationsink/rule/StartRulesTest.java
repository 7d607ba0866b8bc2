package io.expectationsink.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks the rules that only a start decides. The rule book does not hold them, so they have no fixtures: for each a test
 * elsewhere must assert the rule itself, by its constant or by its id at the head of a message.
 */
class StartRulesTest {

    private static final Path TESTS = Path.of("src", "test", "java");
    private static final String OWN_PACKAGE = "rule";

    private static List<String> statements;

    @BeforeAll
    static void readTests() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            statements = files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> !file.getParent().endsWith(OWN_PACKAGE))
                    .flatMap(StartRulesTest::statements)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheStart")
    void everyRuleOfTheStartIsAssertedByATest(Rule rule) {
        assertThat(statements.stream().anyMatch(statement -> asserts(statement, rule)))
                .as("a test asserts %s %s", rule.id(), rule)
                .isTrue();
    }

    static Stream<Rule> rulesOfTheStart() {
        return Arrays.stream(Rule.values()).filter(rule -> rule.moment() == Moment.START);
    }

    @Test
    void aMentionIsNoAssertion() {
        assertThat(asserts("assertThat(found).containsExactly(Rule.TABLE_EXISTS)", Rule.TABLE_EXISTS))
                .isTrue();
        assertThat(asserts("assertThatThrownBy(start).hasMessageContaining(\"[ES415]\")", Rule.TABLE_EXISTS))
                .isTrue();
        assertThat(asserts("assertThat(found).containsExactly(Rule.TABLE_EXISTS_NOT)", Rule.TABLE_EXISTS))
                .isFalse();
        assertThat(asserts("assertThat(found).doesNotContain(Rule.TABLE_EXISTS)", Rule.TABLE_EXISTS))
                .isFalse();
        assertThat(asserts("lower(Rule.TABLE_EXISTS)", Rule.TABLE_EXISTS)).isFalse();
    }

    private static boolean asserts(String statement, Rule rule) {
        return statement.contains("assertThat")
                && !statement.contains("doesNot")
                && Pattern.compile("Rule\\." + rule.name() + "\\b|\\[" + rule.id() + "]")
                        .matcher(statement)
                        .find();
    }

    /** The statements of a source without its comments, roughly: what stands between semicolons. */
    private static Stream<String> statements(Path file) {
        try {
            String source = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$", "");
            return Arrays.stream(source.split(";"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
