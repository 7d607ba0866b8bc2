package io.expectationsink.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTest {

    private static final SinkDefinition BIRD_STRIKES =
            SinkDefinition.builder("birdStrikes").table("aviation.bird_strikes").build();

    @Test
    void aMissingCheckpointIsExplained() {
        assertThat(only(Sink.atBuild(BIRD_STRIKES)).message()).isEqualTo("""
                        [ES201] streaming sink 'birdStrikes' (table aviation.bird_strikes) has no checkpoint.
                          Without one Spark refuses to start it, or restarts it from the beginning and duplicates rows.
                          Add checkpoint = "…" (dedicated, on durable storage), or lower the rule with \
                        -Aexpectationsink.severity=ES201=warn.
                          See docs/rules.md#ES201""");
    }

    @Test
    void atStartTheRemedyServesDefinitionsInCodeToo() {
        Finding finding = only(Sink.atStart(BIRD_STRIKES, true));

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.remedy())
                .isEqualTo(
                        "Add checkpoint = \"…\" (dedicated, on durable storage) to the declaration, checkpoint(\"…\")"
                                + " to a definition in code, or set spark.expectationsink.birdStrikes.checkpoint, or lower the"
                                + " rule with spark.expectationsink.severity=ES201=warn.");
    }

    @Test
    void theSessionsRootMakesItAWarningThatNamesTheLocation() {
        Finding finding = only(
                Sink.atStart(BIRD_STRIKES, true, Optional.of("/checkpoints/birdStrikes"), UnaryOperator.identity()));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .contains("has no checkpoint of its own.", "It is kept at /checkpoints/birdStrikes,");
    }

    @Test
    void rowsThatMayBeABatchMakeItAWarning() {
        Sink auto = Sink.atBuild(BIRD_STRIKES.toBuilder().kind(SinkKind.AUTO).build());

        assertThat(only(auto).severity()).isEqualTo(Severity.WARNING);
        assertThat(only(auto).message())
                .startsWith("[ES201] sink 'birdStrikes' (table")
                .contains("suppress = \"ES201\"");
    }

    @Test
    void aFormatThatIsNotKnownYetMakesItAWarning() {
        Sink unknown = Sink.atBuild(BIRD_STRIKES.toBuilder().format("${format}").build());

        assertThat(only(unknown).severity()).isEqualTo(Severity.WARNING);
        assertThat(only(unknown).allowed())
                .startsWith("At start this is an error for every format that keeps data. Without one Spark refuses");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "30 s | Did you mean processingTime = \"30 seconds\"?",
                "30s | Did you mean processingTime = \"30 seconds\"?",
                "30 | Did you mean processingTime = \"30 seconds\"?",
                "5 mins | Did you mean processingTime = \"5 minutes\"?",
                "1h30m | Did you mean processingTime = \"90 minutes\"?",
                "30 secnds | Did you mean processingTime = \"30 seconds\"?",
                "1.5 minutes | Did you mean processingTime = \"90 seconds\"?",
                "500ms | Did you mean processingTime = \"500 milliseconds\"?",
                "1,000 milliseconds | Did you mean processingTime = \"1 second\"?",
                "PT1M | Did you mean processingTime = \"1 minute\"?",
                "'30 seconds' | Did you mean processingTime = \"30 seconds\"?",
                "often | Write processingTime = \"30 seconds\", for example.",
                "1 month | Write it in days: processingTime = \"30 days\".",
                "-5 seconds | Write processingTime = \"5 seconds\".",
            })
    void anIntervalIsAnsweredWithTheNearestLegalOne(String text, String remedy) {
        Sink sink = Sink.atBuild(BIRD_STRIKES.toBuilder()
                .checkpoint("s3a://lake/checkpoints")
                .trigger(TriggerDefinition.processingTime(text))
                .build());

        assertThat(only(sink).remedy()).isEqualTo(remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "sales-eu.orders | Write table = \"sales_eu.orders\".",
                "sales..orders | Write table = \"sales.orders\".",
                "sales.été | Write table = \"sales.ete\".",
                "sales.2026 | Write table = \"sales._2026\".",
                "s3a://lake/orders | A location belongs in path: path = \"s3a://lake/orders\".",
                "; | Write table = \"schema.name\".",
            })
    void aTableNameIsAnsweredWithTheNearestLegalOne(String table, String remedy) {
        Sink sink = Sink.atBuild(BIRD_STRIKES.toBuilder()
                .checkpoint("s3a://lake/checkpoints")
                .table(table)
                .build());

        assertThat(only(sink).remedy()).isEqualTo(remedy);
    }

    @ParameterizedTest
    @MethodSource("io.expectationsink.rule.Fixture#all")
    void everyMessageHasItsFourParts(Fixture fixture) {
        Finding finding = only(Sink.atBuild(fixture.wrong()));

        assertThat(finding.found()).doesNotEndWith(".").matches("(?s)[a-z].*");
        assertThat(finding.allowed()).matches("(?s)[A-Za-z].*[.]");
        assertThat(finding.remedy()).matches("(?s)[A-Z].*[.?]");
        assertThat(finding.message())
                .startsWith("[" + fixture.rule().id() + "] ")
                .endsWith(fixture.rule().docs());
    }

    private static Finding only(Sink sink) {
        assertThat(RuleBook.check(sink)).hasSize(1);
        return RuleBook.check(sink).get(0);
    }
}
