package io.expectationsink.rule;

import static io.expectationsink.rule.Sinks.bare;
import static io.expectationsink.rule.Sinks.batch;
import static io.expectationsink.rule.Sinks.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointPatternTest {

    private static final CheckpointPattern CONVENTION =
            CheckpointPattern.of("\\$\\{checkpoint\\.root\\}/(dev|prod)/[a-z0-9_]+_dq_stream/?");

    private static List<Finding> check(SinkDefinition.Builder sink) {
        return RuleBook.check(Sink.atBuild(sink.build()), Optional.of(CONVENTION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${checkpoint.root}/prod/orders_dq_stream", "${checkpoint.root}/dev/a_dq_stream/"})
    void aTextThatMatchesAsAWholeIsFine(String checkpoint) {
        assertThat(check(stream().checkpoint(checkpoint))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${checkpoint.root}/test/orders_dq_stream",
                "${checkpoint.root}/prod/orders_dq_stream/v2",
                "${checkpoint.root:-s3a://c}/prod/orders_dq_stream",
                "s3a://c/prod/orders_dq_stream",
            })
    void anyOtherIsNamedWithThePattern(String checkpoint) {
        assertThat(check(stream().checkpoint(checkpoint))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.CHECKPOINT_PATTERN);
            assertThat(finding.place()).isEqualTo(Place.of(Attribute.CHECKPOINT));
            assertThat(finding.found()).contains("'" + checkpoint + "'");
            assertThat(finding.allowed()).contains("(dev|prod)/[a-z0-9_]+_dq_stream/?");
        });
    }

    @Test
    void whatHasNoCheckpointIsNotItsBusiness() {
        assertThat(check(batch())).isEmpty();
        assertThat(check(bare().table("orders"))).extracting(Finding::rule).containsExactly(Rule.NO_CHECKPOINT);
        assertThat(check(stream().checkpoint(" "))).extracting(Finding::rule).containsExactly(Rule.NO_CHECKPOINT);
    }

    @Test
    void itIsAdjustedAndSuppressedLikeAnyRule() {
        SinkDefinition.Builder accepted =
                stream().severity("ES207", Severity.NOTE).suppress("ES207");

        assertThat(check(stream().suppress("ES207")))
                .extracting(Finding::rule)
                .containsExactly(Rule.CHECKPOINT_PATTERN, Rule.SUPPRESSED_ERROR);
        assertThat(check(accepted)).isEmpty();
    }
}
