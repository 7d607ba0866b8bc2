package io.expectationsink.rule;

import static io.expectationsink.rule.Sinks.bare;
import static io.expectationsink.rule.Sinks.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolatileCheckpointTest {

    private static SinkDefinition at(String checkpoint) {
        return stream().checkpoint(checkpoint).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data/${environment}", "/checkpoints", "checkpoints/orders", "./c/${environment}", "../c"})
    void withoutASchemeTheStartKnowsBetter(String checkpoint) {
        assertThat(RuleBook.check(Sink.atBuild(at(checkpoint))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(Rule.VOLATILE_CHECKPOINT))
                .satisfies(finding -> assertThat(finding.remedy()).contains("suppress = \"ES203\""));
        assertThat(RuleBook.check(Sink.atStart(at(checkpoint), true))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${root}",
                "${root}/tmp",
                "${scheme}:/tmp",
                "data${n}/c",
                "/tmp/${root",
                "S3A://c",
                "abfss://a@b/tmp"
            })
    void whatIsNotKnownOrLastsIsNotReported(String checkpoint) {
        assertThat(RuleBook.check(Sink.atBuild(at(checkpoint))))
                .extracting(Finding::rule)
                .doesNotContain(Rule.VOLATILE_CHECKPOINT);
    }

    @Test
    void theTextSaysWhereItLies() {
        assertThat(RuleBook.check(Sink.atStart(at("/tmp/c"), true)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.found())
                        .isEqualTo("keeps its checkpoint at /tmp/c/sales_orders, among temporary files"))
                .satisfies(finding -> assertThat(finding.remedy()).contains("suppress = \"ES203\""));
    }

    @Test
    void aBatchOrAFormatThatIsNotKnownYetHasNoneForCertain() {
        assertThat(RuleBook.check(Sink.atStart(
                        bare().kind(SinkKind.AUTO)
                                .table("a")
                                .checkpoint("/tmp/c")
                                .build(),
                        false)))
                .isEmpty();
        assertThat(RuleBook.check(Sink.atBuild(
                        stream().checkpoint("/tmp/c").format("${format}").build())))
                .isEmpty();
    }
}
