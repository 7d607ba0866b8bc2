package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.rule.Rule;
import io.expectationsink.testing.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("end-to-end")
@ExtendWith(LocalSpark.class)
class SinkPreflightTest {

    @TempDir
    private Path folder;

    private SparkSession spark;
    private SinkWriter writer;

    @BeforeEach
    void open(SparkSession session) {
        spark = session;
        writer = new SinkWriter(SinkContext.builder(spark)
                .property("root", folder.resolve("root").toString())
                .build());
    }

    private static SinkDefinition.Builder sink() {
        return SinkDefinition.builder("checked").table("checked_before").checkpoint("${root}/a");
    }

    private InvalidSinkException refusal(SinkDefinition sink) {
        return catchThrowableOfType(InvalidSinkException.class, () -> writer.preflight(sink));
    }

    @Test
    void leavesNothingBehind() {
        assertThat(writer.preflight(sink().build()))
                .extracting(finding -> finding.rule())
                .containsOnly(Rule.VOLATILE_CHECKPOINT);

        assertThat(folder).isEmptyDirectory();
        assertThat(spark.catalog().tableExists("checked_before")).isFalse();
    }

    @Test
    void refusesWhatAStartWouldRefuse() throws IOException {
        Files.writeString(folder.resolve("root"), "a file");

        InvalidSinkException refusal =
                refusal(sink().partitionBy("day").clusterBy("day").build());

        assertThat(refusal.findings())
                .extracting(finding -> finding.rule())
                .containsExactlyInAnyOrder(Rule.CLUSTERED_AND_PARTITIONED, Rule.CHECKPOINT_UNUSABLE);
        assertThat(refusal).hasMessageContaining("root");
    }

    @Test
    void saysThatAPlaceholderHasNoValue() {
        assertThat(refusal(sink().checkpoint("${no.such.value}/x").build()).findings())
                .extracting(finding -> finding.rule())
                .contains(Rule.UNRESOLVED_PLACEHOLDER);
    }

    @Test
    void looksAtNoCheckpointOfABatch() {
        assertThat(writer.preflight(SinkDefinition.builder("checked")
                        .table("checked_before")
                        .kind(SinkKind.BATCH)
                        .build()))
                .isEmpty();
    }
}
