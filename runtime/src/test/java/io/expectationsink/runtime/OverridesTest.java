package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.OutputMode;
import io.expectationsink.SaveMode;
import io.expectationsink.definition.OptionDefinition;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.runtime.Overrides.Overridden;
import io.expectationsink.testing.LocalSpark;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesTest {

    private static final SinkDefinition DECLARED = SinkDefinition.builder("orders")
            .table("sales.orders")
            .trigger(TriggerDefinition.processingTime("30 seconds"))
            .option("mergeSchema", "false")
            .checkpoint("/declared")
            .build();

    private static Overridden apply(Map<String, String> configuration) {
        return Overrides.apply(DECLARED, SinkSettings.of(configuration), Redaction.of(LocalSpark.session()));
    }

    private static SinkDefinition applied(String key, String value) {
        Overridden overridden = apply(Map.of("spark.expectationsink.orders." + key, value));
        assertThat(overridden.findings()).isEmpty();
        return overridden.definition();
    }

    @Test
    void leavesASinkAloneThatNothingIsSaidOf() {
        assertThat(apply(Map.of("spark.expectationsink.ordersOfOthers.table", "x", "spark.sql.x", "y"))
                        .definition())
                .isEqualTo(DECLARED);
    }

    @Test
    void changesTexts() {
        assertThat(applied("table", "a.b").table()).hasValue("a.b");
        assertThat(applied("path", "/p").path()).hasValue("/p");
        assertThat(applied("format", "json").format()).isEqualTo("json");
        assertThat(applied("checkpoint", "/other").checkpoint()).hasValue("/other");
        assertThat(applied("queryName", "q").queryName()).hasValue("q");
        assertThat(applied("schema", "a.Row").schema()).hasValue("a.Row");
    }

    @Test
    void takesConstantsInAnyCase() {
        assertThat(applied("outputMode", "complete").outputMode()).isEqualTo(OutputMode.COMPLETE);
        assertThat(applied("mode", "Error_If_Exists").mode()).isEqualTo(SaveMode.ERROR_IF_EXISTS);
        assertThat(applied("appendTableName", "FALSE").appendTableName()).isFalse();
        assertThat(applied("runMetadata", "false").runMetadata()).isFalse();
    }

    @Test
    void splitsListsAtCommas() {
        assertThat(applied("partitionBy", "a, b").partitionBy()).containsExactly("a", "b");
        assertThat(applied("clusterBy", "").clusterBy()).isEmpty();
        assertThat(applied("sortBy", "c").sortBy()).containsExactly("c");
        assertThat(applied("suppress", "ES201").suppress()).containsExactly("ES201");
    }

    @Test
    void replacesTheWholeTrigger() {
        assertThat(applied("trigger.availableNow", "true").trigger()).hasValue(TriggerDefinition.availableNow());
        assertThat(applied("trigger.processingTime", "1 minute").trigger())
                .hasValue(TriggerDefinition.processingTime("1 minute"));
    }

    @Test
    void replacesAnOptionWhateverItsCase() {
        assertThat(applied("options.MERGESCHEMA", "true").options())
                .containsExactly(new OptionDefinition("MERGESCHEMA", "true"));
        assertThat(applied("options.a.b", "c").options())
                .containsExactly(new OptionDefinition("mergeSchema", "false"), new OptionDefinition("a.b", "c"));
    }

    @Test
    void setsBucketsAndTheirColumns() {
        Overridden overridden = apply(Map.of(
                "spark.expectationsink.orders.bucketBy.buckets", "8",
                "spark.expectationsink.orders.bucketBy.columns", "a,b"));

        assertThat(overridden.definition().bucketBy()).hasValueSatisfying(buckets -> {
            assertThat(buckets.buckets()).isEqualTo(8);
            assertThat(buckets.columns()).containsExactly("a", "b");
        });
    }

    @Test
    void readsSeverities() {
        Overridden overridden = apply(Map.of("spark.expectationsink.severity", "ES201=warn, es107=off"));

        assertThat(overridden.findings()).isEmpty();
        assertThat(overridden.definition().severities())
                .containsExactly(Map.entry("ES201", Severity.WARNING), Map.entry("ES107", Severity.OFF));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            orders.checkpont            | /x      | Did you mean 'checkpoint'?
            orders.name                 | x       | fixed when the writer is generated
            orders.kind                 | BATCH   | fixed when the writer is generated
            orders.outputMode           | appendd | Did you mean 'APPEND'?
            orders.appendTableName      | maybe   | neither true nor false
            orders.trigger              | 1 hour  | needs what to set of trigger
            orders.trigger.availabelNow | true    | Did you mean 'availableNow'?
            orders.table.x              | y       | goes on after table
            orders.bucketBy.buckets     | many    | no whole number
            orders.bucketBy.bucket      | 8       | Did you mean 'buckets'?
            severity                    | ES9999=off | names no rule
            severity                    | ES201=loud | has no severity
            severty                     | ES201=off | Did you mean 'severity'?
            alterExistingTable          | false     | Did you mean 'alterExistingTables'?
            alterExistingTables         | flase     | neither true nor false
            checkpointLease             | 30         | not off, or a time from 1s to 10m
            checkpointlease             | 30s        | Did you mean 'checkpointLease'?
            severity                    | ES104=off  | cannot be changed
            """)
    void refusesWhatItDoesNotKnow(String key, String value, String said) {
        Overridden overridden = apply(Map.of("spark.expectationsink." + key, value));

        assertThat(overridden.findings()).singleElement().satisfies((Finding finding) -> {
            assertThat(finding.rule()).isEqualTo(Rule.MALFORMED_OVERRIDE);
            assertThat(finding.message())
                    .contains("spark.expectationsink." + key)
                    .contains(said);
        });
    }
}
