package io.expectationsink.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Placeholders;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the catalogue: each rule that the rule book decides is tried both ways. */
class RuleCatalogueTest {

    /** What the rule book decides by the source alone, so that nothing is left of it at start. */
    private static final Set<Rule> OF_THE_SOURCE =
            Set.of(Rule.MALFORMED_PLACEHOLDER, Rule.SECRET_IN_OPTION, Rule.REDUNDANT_NAME);

    @Test
    void idsAreUniqueAndInOrder() {
        assertThat(Rule.ids()).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("ES[1-9][0-9]{2}"));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleOfTheRuleBookHasAFixture(Rule rule) {
        assertThat(Fixture.all().stream().map(Fixture::rule).toList().contains(rule))
                .as("fixture of %s", rule.id())
                .isEqualTo(rule.moment() == Moment.BOTH && rule.scope() == Scope.SINK || OF_THE_SOURCE.contains(rule));
    }

    @ParameterizedTest
    @MethodSource("io.expectationsink.rule.Fixture#all")
    void reportsTheMistakeAtItsPlaceAndNothingElse(Fixture fixture) {
        assertThat(RuleBook.check(Sink.atBuild(fixture.wrong())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(fixture.rule());
                    assertThat(finding.place()).isEqualTo(fixture.place());
                });
    }

    @ParameterizedTest
    @MethodSource("io.expectationsink.rule.Fixture#all")
    void reportsNothingOnTheNeighbour(Fixture fixture) {
        assertThat(RuleBook.check(Sink.atBuild(fixture.right()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.expectationsink.rule.Fixture#all")
    void reportsTheSameMistakeAtStart(Fixture fixture) {
        boolean streaming = fixture.wrong().kind() != SinkKind.BATCH;
        // Texts are final at start: a default stands in its placeholder's stead.
        Sink sink = Sink.atStart(fixture.wrong().mapTexts(RuleCatalogueTest::resolved), streaming);

        assertThat(RuleBook.check(sink))
                .filteredOn(finding -> finding.rule() == fixture.rule())
                .hasSize(OF_THE_SOURCE.contains(fixture.rule()) ? 0 : 1);
    }

    private static String resolved(String text) {
        return Placeholders.of(text).known().orElse(text);
    }
}
