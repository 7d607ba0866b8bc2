package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.rule.Rule;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint that is missing, unusable or in use is refused or warned of, before anything is created. */
@Tag("end-to-end")
@ExtendWith(LocalSpark.class)
class CheckpointRefusalTest {

    private static final String SESSION_ROOT = "spark.sql.streaming.checkpointLocation";

    @TempDir
    private Path folder;

    private SparkSession spark;
    private SinkAttempt attempt;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        attempt = SinkAttempt.in(spark, folder);
    }

    @AfterEach
    void nothingRuns() {
        spark.conf().unset(SESSION_ROOT);
        assertThat(spark.streams().active()).isEmpty();
    }

    @Test
    void refusesAPlaceholderWithoutAValue() {
        InvalidSinkException refusal = attempt.refused(
                attempt.numbers().stream(),
                attempt.sink().checkpoint("${no.such.root}/x").build());

        assertThat(refusal.findings())
                .extracting(finding -> finding.rule())
                .containsExactly(Rule.UNRESOLVED_PLACEHOLDER);
        assertThat(refusal).hasMessageContaining("${no.such.root}").hasMessageContaining("NO_SUCH_ROOT");
        attempt.nothingWasCreated();
    }

    @Test
    void refusesAMalformedPlaceholder() {
        InvalidSinkException refusal = attempt.refused(
                attempt.numbers().stream(),
                attempt.sink().checkpoint("/x/${root").build());

        assertThat(refusal.findings())
                .extracting(finding -> finding.rule())
                .containsExactly(Rule.MALFORMED_PLACEHOLDER);
        attempt.nothingWasCreated();
    }

    @Test
    void warnsTwiceAndRefusesAStreamWithoutACheckpoint() {
        SinkDefinition definition = SinkDefinition.builder("bare")
                .kind(SinkKind.AUTO)
                .table(attempt.table())
                .trigger(TriggerDefinition.availableNow())
                .build();
        try (CapturedLog log = CapturedLog.open()) {
            InvalidSinkException refusal = attempt.refused(attempt.numbers().stream(), definition);

            assertThat(refusal.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.NO_CHECKPOINT);
            assertThat(log.warnings()).hasSize(2).allMatch(warning -> warning.startsWith("[ES201]"));
            assertThat(log.warnings().get(0)).contains("dedicated").contains("exactly-once");
            assertThat(log.warnings().get(1)).contains("strongly recommended");
        }
        attempt.nothingWasCreated();
    }

    @Test
    void pinsTheSessionsCheckpointRootByTheQuerysName() throws Exception {
        spark.conf().set(SESSION_ROOT, attempt.checkpoints().toString());
        SinkDefinition definition = SinkDefinition.builder("pinned")
                .kind(SinkKind.AUTO)
                .table(attempt.table())
                .trigger(TriggerDefinition.availableNow())
                .build();
        for (int run = 0; run < 2; run++) {
            try (CapturedLog log = CapturedLog.open()) {
                attempt.writer()
                        .write(attempt.numbers().stream(), definition)
                        .orElseThrow()
                        .awaitTermination();
                assertThat(log.warnings()).hasSize(2).allMatch(warning -> warning.startsWith("[ES201]"));
            }
        }

        assertThat(attempt.checkpoints().resolve("pinned").resolve("metadata")).exists();
        assertThat(spark.table(attempt.table()).count()).isEqualTo(5);
    }

    @Test
    void refusesABaseThatHoldsACheckpoint() throws Exception {
        attempt.writer()
                .start(
                        attempt.numbers().stream(),
                        attempt.sink().appendTableName(false).build())
                .awaitTermination();

        InvalidSinkException refusal =
                attempt.refused(attempt.numbers().stream(), attempt.sink().build());

        assertThat(refusal.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.CHECKPOINT_IN_BASE);
        assertThat(refusal)
                .hasMessageContaining(attempt.checkpoints().toString())
                .hasMessageContaining(
                        attempt.checkpoints().resolve(attempt.table()).toString())
                .hasMessageContaining("appendTableName = false");
        assertThat(attempt.checkpoints().resolve(attempt.table())).doesNotExist();
        assertThat(spark.table(attempt.table()).count()).isEqualTo(5);
    }

    @Test
    void refusesACheckpointThatIsAFile() throws Exception {
        Files.writeString(attempt.checkpoints(), "not a folder");

        InvalidSinkException refusal =
                attempt.refused(attempt.numbers().stream(), attempt.sink().build());

        assertThat(refusal.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.CHECKPOINT_UNUSABLE);
        assertThat(spark.catalog().tableExists(attempt.table())).isFalse();
    }

    @Test
    void refusesACheckpointOnAFileSystemThatDoesNotExist() {
        InvalidSinkException refusal = attempt.refused(
                attempt.numbers().stream(),
                attempt.sink().checkpoint("nosuch://bucket/x").build());

        assertThat(refusal.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.CHECKPOINT_UNUSABLE);
        assertThat(refusal).hasMessageContaining("nosuch");
        attempt.nothingWasCreated();
    }

    @Test
    void refusesASecondStartOfARunningSink() throws Exception {
        SinkDefinition endless = attempt.sink()
                .trigger(TriggerDefinition.processingTime("10 minutes"))
                .build();
        StreamingQuery running = attempt.writer().start(attempt.numbers().stream(), endless);
        try {
            assertThat(attempt.refused(attempt.numbers().stream(), endless).findings())
                    .extracting(finding -> finding.rule())
                    .containsExactly(Rule.ALREADY_RUNNING);
            InvalidSinkException sameCheckpoint = attempt.refused(
                    attempt.numbers().stream(),
                    endless.toBuilder().queryName("another").build());
            assertThat(sameCheckpoint.findings())
                    .extracting(finding -> finding.rule())
                    .containsExactly(Rule.ALREADY_RUNNING);
            assertThat(sameCheckpoint)
                    .hasMessageContaining(attempt.checkpoints().toString());
            Dataset<Row> elsewhere = spark.newSession()
                    .readStream()
                    .schema("id LONG")
                    .parquet(folder.resolve("numbers").toString());
            assertThat(attempt.refused(elsewhere, endless).findings())
                    .extracting(finding -> finding.rule())
                    .containsExactly(Rule.ALREADY_RUNNING);
            assertThat(running.isActive()).isTrue();
        } finally {
            assertThat(attempt.writer().stop(running, Duration.ofSeconds(30))).isTrue();
        }
        attempt.writer()
                .start(attempt.numbers().stream(), attempt.sink().build())
                .awaitTermination();
        assertThat(Tables.ids(spark, attempt.table())).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void warnsOfACheckpointOnTheDiskOfOneMachineUnlessThatIsAccepted() throws Exception {
        SinkDefinition definition =
                attempt.sink().checkpoint("file:" + attempt.checkpoints()).build();
        try (CapturedLog log = CapturedLog.open()) {
            attempt.writer().start(attempt.numbers().stream(), definition).awaitTermination();
            assertThat(log.warnings()).singleElement().asString().startsWith("[ES203]");

            attempt.writer()
                    .start(
                            attempt.numbers().stream(),
                            definition.toBuilder().suppress("ES203").build())
                    .awaitTermination();
            assertThat(log.warnings()).hasSize(1);
        }
    }
}
