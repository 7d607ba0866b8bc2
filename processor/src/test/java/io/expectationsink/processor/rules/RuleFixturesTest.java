package io.expectationsink.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.expectationsink.processor.testing.Compilation;
import io.expectationsink.processor.testing.Formatted;
import io.expectationsink.processor.testing.Javac;
import io.expectationsink.processor.testing.Message;
import io.expectationsink.rule.Moment;
import io.expectationsink.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks the catalogue: each rule that javac can decide has fixtures that it reports, at line and column, and fixtures
 * that nothing reports. They lie under {@code rules/ES###/reported} and {@code rules/ES###/silent} of the test resources.
 */
class RuleFixturesTest {

    private static final Path RULES = Path.of("src/test/resources/rules");

    @TestFactory
    Stream<DynamicContainer> every_rule_of_the_build_is_reported_where_it_applies_and_only_there() {
        return rules().map(rule -> dynamicContainer(
                rule.id() + " " + rule.name(),
                Stream.of(
                                Stream.of(dynamicTest("has fixtures of both sorts", () -> hasFixtures(rule))),
                                tests(rule, "reported", fixture -> reports(rule, fixture)),
                                tests(rule, "silent", RuleFixturesTest::isSilent),
                                adjustments(rule))
                        .flatMap(tests -> tests)));
    }

    @Test
    void no_fixture_is_left_over_from_a_rule_that_is_gone() throws IOException {
        try (Stream<Path> folders = Files.list(RULES)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .isSubsetOf(rules().map(Rule::id).toList());
        }
    }

    private static Stream<Rule> rules() {
        return Arrays.stream(Rule.values()).filter(rule -> rule.moment() != Moment.START);
    }

    private static Stream<DynamicTest> tests(Rule rule, String sort, Function<Fixture, Runnable> test) {
        return fixtures(rule, sort).stream()
                .map(fixture -> dynamicTest(
                        sort + ": " + fixture.name(), () -> test.apply(fixture).run()));
    }

    private static List<Fixture> fixtures(Rule rule, String sort) {
        return Fixture.in(RULES.resolve(rule.id()).resolve(sort));
    }

    private static void hasFixtures(Rule rule) {
        assertThat(fixtures(rule, "reported")).as("reported").isNotEmpty();
        assertThat(fixtures(rule, "silent")).as("silent").isNotEmpty();
    }

    private static Runnable reports(Rule rule, Fixture fixture) {
        return () -> {
            Compilation compilation = fixture.compile();
            List<Message> messages = Javac.messages(compilation);
            List<Expectation> expectations = fixture.expectations().stream()
                    .map(expectation -> expectation.in(compilation))
                    .toList();
            assertThat(messages)
                    .extracting(Message::summary)
                    .containsExactlyInAnyOrderElementsOf(
                            expectations.stream().map(Expectation::summary).toList());
            assertThat(expectations)
                    .allSatisfy(expectation -> assertThat(messages).anyMatch(expectation::matches));
            assertThat(expectations).extracting(Expectation::id).contains(rule.id());
            assertThat(messages).allSatisfy(RuleFixturesTest::hasFullForm);
        };
    }

    /** The id, the sink and what was found; what is allowed; what to write; where to read on. */
    private static void hasFullForm(Message message) {
        assertThat(message.text())
                .matches("(?s)\\[" + message.id() + "] \\S.*[^.]\\.\n  \\S.*[.?]\n  \\S.*\n  See docs/rules\\.md#"
                        + message.id() + "(\n  Declared on .*)?");
    }

    private static Runnable isSilent(Fixture fixture) {
        return () -> {
            assertThat(fixture.expectations()).isEmpty();
            Compilation compilation = fixture.compile(Javac.STRICT);
            assertThat(compilation.diagnostics()).isEmpty();
            Javac.generatedNames(compilation)
                    .map(name ->
                            name.replaceAll("^/SOURCE_OUTPUT/|\\.java$", "").replace('/', '.'))
                    .forEach(name -> Formatted.assertFormatted(name, Javac.generated(compilation, name)));
        };
    }

    /** What a build may adjust can be turned off, lowered and raised; what it may not stays as it is. */
    private static Stream<DynamicTest> adjustments(Rule rule) {
        if (!rule.isAdjustable()) {
            return Stream.of();
        }
        return fixtures(rule, "reported").stream()
                .flatMap(fixture -> Stream.of(
                        dynamicTest(
                                "off: " + fixture.name(),
                                () -> assertThat(kinds(rule, fixture, "off")).isEmpty()),
                        dynamicTest(
                                "lowered: " + fixture.name(),
                                () -> assertThat(kinds(rule, fixture, "warn"))
                                        .isNotEmpty()
                                        .containsOnly(Diagnostic.Kind.MANDATORY_WARNING)),
                        dynamicTest(
                                "raised: " + fixture.name(),
                                () -> assertThat(kinds(rule, fixture, "error"))
                                        .isNotEmpty()
                                        .containsOnly(Diagnostic.Kind.ERROR))));
    }

    private static List<Diagnostic.Kind> kinds(Rule rule, Fixture fixture, String severity) {
        return fixture.messages("-nowarn", "-Aexpectationsink.severity=" + rule.id() + "=" + severity).stream()
                .filter(message -> message.id().equals(rule.id()))
                .map(Message::kind)
                .toList();
    }
}
