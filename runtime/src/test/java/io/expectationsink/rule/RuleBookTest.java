package io.expectationsink.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.expectationsink.OutputMode;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private static final SinkDefinition ORDERS =
            SinkDefinition.builder("orders").table("sales.orders").build();

    @Test
    void reportsEveryMistakeOfADeclaration() {
        SinkDefinition wrong =
                ORDERS.toBuilder().table("a-b").mode(SaveMode.APPEND).build();

        assertThat(RuleBook.check(Sink.atBuild(wrong)))
                .extracting(Finding::rule)
                .containsExactly(Rule.BATCH_ATTRIBUTE_ON_STREAM, Rule.NO_CHECKPOINT, Rule.TABLE_NAME_SYNTAX);
    }

    @Test
    void saysOneThingOfACheckpointAmongTheOptions() {
        SinkDefinition misplaced =
                ORDERS.toBuilder().option("checkpointLocation", "/c").build();

        assertThat(RuleBook.check(Sink.atBuild(misplaced)))
                .extracting(Finding::rule)
                .containsExactly(Rule.CHECKPOINT_AMONG_OPTIONS);
    }

    @Test
    void changesSeveritiesThatMayBeChanged() {
        SinkDefinition lowered = ORDERS.toBuilder()
                .severity("ES201", Severity.WARNING)
                .severity("ES104", Severity.OFF)
                .build();

        assertThat(RuleBook.check(Sink.atBuild(lowered)))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(RuleBook.check(Sink.atBuild(lowered.toBuilder().table("").build())))
                .extracting(Finding::rule)
                .contains(Rule.NO_TARGET);
        assertThat(RuleBook.check(Sink.atBuild(
                        ORDERS.toBuilder().severity("ES201", Severity.OFF).build())))
                .isEmpty();
    }

    @Test
    void leavesOutWarningsThatTheDeclarationAccepts() {
        SinkDefinition accepted =
                ORDERS.toBuilder().kind(SinkKind.AUTO).suppress("ES201").build();

        assertThat(RuleBook.check(Sink.atBuild(accepted))).isEmpty();
    }

    @Test
    void reportsSuppressionsThatDoNothing() {
        SinkDefinition suppressing =
                ORDERS.toBuilder().suppress("ES201", "ES20I", "ES202", "ES416").build();

        assertThat(RuleBook.check(Sink.atBuild(suppressing)))
                .extracting(Finding::rule, Finding::place)
                .containsExactly(
                        tuple(Rule.NO_CHECKPOINT, Place.of(Attribute.CHECKPOINT)),
                        tuple(
                                Rule.SUPPRESSED_ERROR,
                                Place.of(Attribute.SUPPRESS).at(0)),
                        tuple(
                                Rule.UNKNOWN_SUPPRESSION,
                                Place.of(Attribute.SUPPRESS).at(1)),
                        tuple(
                                Rule.UNUSED_SUPPRESSION,
                                Place.of(Attribute.SUPPRESS).at(2)));
    }

    @Test
    void letsADeclarationAcceptALocalCheckpointThatOnlyItsStartKnows() {
        SinkDefinition.Builder accepting = ORDERS.toBuilder().suppress("ES203");

        assertThat(RuleBook.check(Sink.atBuild(accepting.checkpoint("${root}").build())))
                .isEmpty();
        assertThat(RuleBook.check(
                        Sink.atStart(accepting.checkpoint("file:///data/c").build(), true)))
                .isEmpty();
        assertThat(RuleBook.check(
                        Sink.atBuild(accepting.checkpoint("s3a://lake/c").build())))
                .extracting(Finding::rule)
                .containsExactly(Rule.UNUSED_SUPPRESSION);
    }

    @Test
    void leavesAQueryNameAloneThatNamesATableInMemory() {
        SinkDefinition memory = ORDERS.toBuilder()
                .format("memory")
                .table("o")
                .queryName(ORDERS.name())
                .checkpoint("s3a://lake/c")
                .build();

        assertThat(RuleBook.check(Sink.atBuild(memory))).isEmpty();
    }

    @Test
    void checksThePlaceholdersOfADefinitionInCode() {
        SinkDefinition broken =
                ORDERS.toBuilder().checkpoint("${root").queryName("${}").build();

        assertThat(RuleBook.checkPlaceholders(broken))
                .extracting(Finding::place)
                .containsExactly(Place.of(Attribute.CHECKPOINT), Place.of(Attribute.QUERY_NAME));
        assertThat(RuleBook.checkPlaceholders(ORDERS)).isEmpty();
    }

    @Test
    void takesWhatLooksLikeAPlaceholderAsMeantOnceTextsAreFinal() {
        SinkDefinition literal = ORDERS.toBuilder().checkpoint("/c/${root").build();

        assertThat(RuleBook.check(Sink.atStart(literal, true))).isEmpty();
    }

    @Test
    void leavesAStreamsAttributesAloneWhenAutoGetsABatch() {
        SinkDefinition auto = ORDERS.toBuilder()
                .kind(SinkKind.AUTO)
                .checkpoint("s3a://lake/c")
                .trigger(TriggerDefinition.continuous("1 s"))
                .build();

        assertThat(RuleBook.check(Sink.atStart(auto, false))).isEmpty();
        assertThat(RuleBook.check(Sink.atStart(auto, true)))
                .extracting(Finding::rule)
                .containsExactly(Rule.MALFORMED_INTERVAL, Rule.TRIGGER_OF_FORMAT);
    }

    @Test
    void onlyWarnsOfWhatOneKindOfRowsIsRefusedFor() {
        SinkDefinition auto = ORDERS.toBuilder()
                .kind(SinkKind.AUTO)
                .checkpoint("s3a://lake/c")
                .outputMode(OutputMode.UPDATE)
                .build();

        assertThat(RuleBook.check(Sink.atBuild(auto))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.OUTPUT_MODE_OF_FORMAT);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.allowed())
                    .endsWith("With kind = AUTO this concerns rows that are a stream; a batch runs.");
        });
        assertThat(RuleBook.check(Sink.atStart(auto, true)))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(RuleBook.check(Sink.atStart(auto, false))).isEmpty();
    }

    @Test
    void refusesWhatNeitherKindOfRowsCanDo() {
        SinkDefinition auto = ORDERS.toBuilder()
                .kind(SinkKind.AUTO)
                .checkpoint("s3a://lake/c")
                .outputMode(OutputMode.UPDATE)
                .sortBy("id")
                .build();

        assertThat(RuleBook.check(Sink.atBuild(auto)))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(
                        tuple(Rule.OUTPUT_MODE_OF_FORMAT, Severity.ERROR),
                        tuple(Rule.SORTED_WITHOUT_BUCKETS, Severity.ERROR));
    }
}
