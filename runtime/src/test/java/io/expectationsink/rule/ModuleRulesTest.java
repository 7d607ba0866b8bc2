package io.expectationsink.rule;

import static io.expectationsink.rule.Sinks.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Placeholders;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules on several sinks, walked as the catalogue of those on one is, at build and at start. */
class ModuleRulesTest {

    private static final ModuleSink FIRST = built("a.First", named("first"));

    @Test
    void everyRuleOnSeveralSinksHasAFixture() {
        assertThat(ModuleFixture.all().map(ModuleFixture::rule).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(Rule.values())
                        .filter(rule -> rule.scope() == Scope.MODULE)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("io.expectationsink.rule.ModuleFixture#all")
    void reportsTheClashOnceWhateverTheOrderOfTheSources(ModuleFixture fixture) {
        ModuleSink first = built("a.First", fixture.first());
        ModuleSink second = built("b.Second", fixture.clashing());

        assertThat(ModuleRules.check(List.of(second, first)))
                .isEqualTo(ModuleRules.check(List.of(first, second)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.sink()).isEqualTo(second);
                    assertThat(found.finding().rule()).isEqualTo(fixture.rule());
                    assertThat(found.finding().severity())
                            .isEqualTo(fixture.rule().severity());
                    assertThat(found.finding().place()).isEqualTo(fixture.place());
                    assertThat(found.finding().found())
                            .contains(first.sink().subject())
                            .contains("a.First");
                });
    }

    @ParameterizedTest
    @MethodSource("io.expectationsink.rule.ModuleFixture#all")
    void reportsNothingOnTheNeighbour(ModuleFixture fixture) {
        List<ModuleSink> sinks = List.of(built("a.First", fixture.first()), built("b.Second", fixture.neighbour()));

        assertThat(ModuleRules.check(sinks)).isEmpty();
        assertThat(ModuleRules.check(sinks.get(0), List.of(sinks.get(1)), List.of()))
                .isEmpty();
        assertThat(ModuleRules.check(sinks.get(1), List.of(sinks.get(0)), List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.expectationsink.rule.ModuleFixture#all")
    void reportsTheSameClashAtStartOnTheOneThatStarts(ModuleFixture fixture) {
        ModuleSink first = started("a.First", fixture.first());
        ModuleSink second = started("b.Second", fixture.clashing());

        assertThat(ModuleRules.check(first, List.of(second), List.of()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(fixture.rule());
                    assertThat(finding.severity()).isEqualTo(severityAtStart(fixture.rule()));
                    assertThat(finding.subject()).isEqualTo(first.sink().subject());
                    assertThat(finding.found()).contains("b.Second");
                });
        assertThat(ModuleRules.check(second, List.of(), List.of(first)))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple(fixture.rule(), Severity.WARNING));
    }

    @ParameterizedTest
    @MethodSource("io.expectationsink.rule.ModuleFixture#all")
    void everyMessageHasItsFourParts(ModuleFixture fixture) {
        Finding finding = ModuleRules.check(
                        List.of(built("a.First", fixture.first()), built("b.Second", fixture.clashing())))
                .get(0)
                .finding();

        assertThat(finding.found()).doesNotEndWith(".").matches("(?s)[a-z].*");
        assertThat(finding.allowed()).matches("(?s)[A-Z].*[.]");
        assertThat(finding.remedy()).matches("(?s)[A-Z].*[.]");
    }

    @Test
    void severitiesAndSuppressionsAreThoseOfTheSinkThatIsReported() {
        assertThat(ModuleRules.check(List.of(FIRST, second(sink -> sink.severity("ES501", Severity.OFF)))))
                .isEmpty();
        assertThat(ModuleRules.check(List.of(FIRST, second(sink -> sink.severity("ES501", Severity.WARNING)))))
                .extracting(found -> found.finding().severity())
                .containsExactly(Severity.WARNING);
        assertThat(ModuleRules.check(List.of(
                        FIRST,
                        second(sink -> sink.severity("ES501", Severity.WARNING).suppress("ES501")))))
                .isEmpty();
    }

    @Test
    void aSuppressionOfAnErrorIsReportedAndTheErrorToo() {
        assertThat(ModuleRules.check(List.of(FIRST, second(sink -> sink.suppress("ES502", "ES501")))))
                .extracting(
                        found -> found.finding().rule(),
                        found -> found.finding().place())
                .containsExactly(
                        tuple(Rule.SHARED_CHECKPOINT, Place.of(Attribute.CHECKPOINT)),
                        tuple(
                                Rule.SUPPRESSED_ERROR,
                                Place.of(Attribute.SUPPRESS).at(1)));
    }

    @Test
    void aSuppressionMayServeSinksThatTheRuleBookDoesNotSee() {
        SinkDefinition suppressing = named("orders").suppress("ES506").build();

        assertThat(RuleBook.check(Sink.atBuild(suppressing))).isEmpty();
    }

    @Test
    void whatTheClassPathHoldsIsNeverAnErrorAndMayBeSuppressed() {
        ModuleSink raised = second(sink -> sink.severity("ES501", Severity.ERROR));
        ModuleSink suppressing =
                second(sink -> sink.severity("ES501", Severity.ERROR).suppress("ES501"));

        assertThat(ModuleRules.check(raised, List.of(), List.of(FIRST)))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(ModuleRules.check(suppressing, List.of(), List.of(FIRST))).isEmpty();
        assertThat(ModuleRules.check(suppressing, List.of(FIRST), List.of(FIRST)))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void aSinkDoesNotClashWithItsOwnDeclaration() {
        assertThat(ModuleRules.check(FIRST, List.of(FIRST), List.of(FIRST))).isEmpty();
    }

    @Test
    void ofThreeOnOneCheckpointTwoAreReportedAndNameTheFirst() {
        List<ModuleSink> three = List.of(FIRST, built("b.Second", named("second")), built("c.Third", named("third")));

        assertThat(ModuleRules.check(three))
                .extracting(
                        found -> found.sink().declaredBy(),
                        found -> found.finding().rule())
                .containsExactly(tuple("b.Second", Rule.SHARED_CHECKPOINT), tuple("c.Third", Rule.SHARED_CHECKPOINT));
        assertThat(ModuleRules.check(three))
                .allSatisfy(found -> assertThat(found.finding().found()).contains("a.First"));
    }

    @Test
    void ofAStreamAndABatchTheBatchIsReported() {
        ModuleSink batch = built("a.Batch", overwrite("batch"));
        ModuleSink stream = built("b.Stream", named("stream"));

        assertThat(ModuleRules.check(List.of(batch, stream)))
                .extracting(
                        found -> found.sink().declaredBy(),
                        found -> found.finding().place())
                .containsExactly(tuple("a.Batch", Place.of(Attribute.MODE)));
    }

    @Test
    void aNameThatAnEarlierQueryHadIsNoMoreThanAWarningAtStart() {
        ModuleSink before =
                started("a.First", named("first").checkpoint("/first").queryName("nightly"));
        ModuleSink after =
                started("b.Second", named("second").checkpoint("/second").queryName("nightly"));

        assertThat(ModuleRules.check(after, List.of(before), List.of()))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple(Rule.SHARED_QUERY_NAME, Severity.WARNING));
        assertThat(ModuleRules.check(List.of(before, after)))
                .extracting(found -> found.finding().severity())
                .containsExactly(Severity.ERROR);
    }

    @Test
    void redactsWhatIsASecretOfTheOtherSinkAlone() {
        Sink holder = Sink.atStart(
                named("holder")
                        .checkpoint("s3://bucket/hidden")
                        .appendTableName(false)
                        .build(),
                true,
                Optional.empty(),
                text -> text.replace("hidden", "***"));
        ModuleSink same =
                started("b.B", named("b").checkpoint("s3a://bucket/hidden/").appendTableName(false));
        ModuleSink inner = started("b.B", named("b").checkpoint("s3a://bucket/").appendTableName(false));

        assertThat(ModuleRules.check(same, List.of(new ModuleSink("a.A", holder)), List.of()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("written as s3://bucket/***"));
        assertThat(ModuleRules.check(inner, List.of(new ModuleSink("a.A", holder)), List.of()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("s3://bucket/***")
                        .doesNotContain("hidden"));
    }

    @Test
    void redactsASecretOfTheOtherSink() {
        Set<String> secrets = Set.of("hidden");
        Sink sink = Sink.atStart(
                named("orders").checkpoint("/hidden").build(),
                true,
                Optional.empty(),
                text -> secrets.stream().reduce(text, (before, secret) -> before.replace(secret, "***")));
        ModuleSink starting = new ModuleSink("a.Orders", sink);

        assertThat(ModuleRules.check(starting, List.of(started("b.B", named("b").checkpoint("/hidden"))), List.of()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).doesNotContain("hidden"));
    }

    /** Two names of queries clash only while both queries run, which the start itself looks at. */
    private static Severity severityAtStart(Rule rule) {
        return rule == Rule.SHARED_QUERY_NAME ? Severity.WARNING : rule.severity();
    }

    private static ModuleSink second(UnaryOperator<SinkDefinition.Builder> change) {
        return built("b.Second", change.apply(named("second")));
    }

    private static SinkDefinition.Builder overwrite(String name) {
        return SinkDefinition.builder(name)
                .table("sales.orders")
                .kind(SinkKind.BATCH)
                .mode(SaveMode.OVERWRITE);
    }

    private static ModuleSink built(String declaredBy, SinkDefinition.Builder sink) {
        return new ModuleSink(declaredBy, Sink.atBuild(sink.build()));
    }

    private static ModuleSink started(String declaredBy, SinkDefinition.Builder sink) {
        SinkDefinition definition = sink.build().mapTexts(ModuleRulesTest::resolved);
        return new ModuleSink(declaredBy, Sink.atStart(definition, definition.kind() != SinkKind.BATCH));
    }

    /** Texts are final at start: a default stands in its placeholder's stead, and a value that is its name. */
    private static String resolved(String text) {
        return Placeholders.of(text)
                .resolve(placeholder -> placeholder.fallback().or(() -> Optional.of(placeholder.name())))
                .orElseThrow();
    }
}
