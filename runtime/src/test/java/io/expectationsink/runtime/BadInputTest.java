package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.OutputMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.rule.Rule;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.LocalSpark;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake of a declaration, or of the table that it meets, gets a message with its id, and creates nothing. */
@ExtendWith(LocalSpark.class)
class BadInputTest {

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
        assertThat(spark.streams().active()).isEmpty();
    }

    @Test
    void refusesEveryMistakeOfADefinitionAtOnce() {
        InvalidSinkException refusal = attempt.refused(
                attempt.numbers().stream(),
                attempt.sink()
                        .outputMode(OutputMode.UPDATE)
                        .trigger(TriggerDefinition.continuous("5 sec"))
                        .option("CheckpointLocation", "/x")
                        .build());

        assertThat(refusal.findings())
                .extracting(finding -> finding.rule())
                .contains(
                        Rule.OUTPUT_MODE_OF_FORMAT,
                        Rule.TRIGGER_OF_FORMAT,
                        Rule.MALFORMED_INTERVAL,
                        Rule.CHECKPOINT_AMONG_OPTIONS);
        assertThat(refusal).hasMessageContaining("badInput").hasMessageContaining(attempt.table());
        attempt.nothingWasCreated();
    }

    @Test
    void refusesABatchForAStreamingSinkAndTheReverse() {
        assertThat(attempt.refused(attempt.numbers().batch(), attempt.sink().build())
                        .findings())
                .extracting(finding -> finding.rule())
                .containsExactly(Rule.WRONG_KIND_OF_ROWS);
        assertThat(attempt.refused(
                                attempt.numbers().stream(),
                                SinkDefinition.builder("batch")
                                        .kind(SinkKind.BATCH)
                                        .table(attempt.table())
                                        .build())
                        .findings())
                .extracting(finding -> finding.rule())
                .containsExactly(Rule.WRONG_KIND_OF_ROWS);
        attempt.nothingWasCreated();
    }

    @Test
    void keepsSecretsOutOfRefusals() {
        SinkWriter secretive = new SinkWriter(
                SinkContext.builder(spark).property("db.password", "hunter2").build());

        InvalidSinkException refusal = catchThrowableOfType(
                InvalidSinkException.class,
                () -> secretive.write(
                        attempt.numbers().stream(),
                        attempt.sink().checkpoint("nosuch://${db.password}/x").build()));

        assertThat(refusal.getMessage()).doesNotContain("hunter2").contains("redacted");
    }

    @Test
    void showsCredentialsInALocationNowhere() {
        SinkDefinition definition = attempt.sink().checkpoint("${lake.root}/c").build();
        try (CapturedLog log = CapturedLog.open()) {
            SinkWriter lake = new SinkWriter(SinkContext.builder(spark)
                    .property("lake.root", "nosuch://key:hunter2@lake")
                    .build());

            InvalidSinkException refusal = catchThrowableOfType(
                    InvalidSinkException.class, () -> lake.write(attempt.numbers().stream(), definition));
            InvalidSinkException accepted = catchThrowableOfType(
                    InvalidSinkException.class,
                    () -> lake.write(
                            attempt.numbers().stream(),
                            definition.toBuilder()
                                    .severity("ES206", Severity.WARNING)
                                    .build()));

            assertThat(Throwables.getStackTrace(refusal))
                    .contains("[ES206]", "text of checkpoint")
                    .doesNotContain("hunter2");
            assertThat(Throwables.getStackTrace(accepted))
                    .contains("[ES212]", "nosuch://***@lake/c/" + attempt.table())
                    .doesNotContain("[ES206]", "hunter2");
            assertThat(log.warnings()).hasSize(1).first().asString().contains("[ES206]");
            assertThat(log.infos()).noneMatch(line -> line.contains("hunter2"));
            assertThat(log.warnings()).noneMatch(line -> line.contains("hunter2"));
        }
    }

    @Test
    void refusesATableWhoseSchemaOrPartitioningDisagrees() {
        spark.sql("CREATE TABLE " + attempt.table() + " (id STRING, other STRING) USING delta PARTITIONED BY (other)");

        InvalidSinkException refusal = attempt.refused(
                attempt.numbers().stream(), attempt.sink().partitionBy("third").build());

        assertThat(refusal.findings())
                .extracting(finding -> finding.rule())
                .contains(Rule.TABLE_SCHEMA_DIFFERS, Rule.TABLE_PARTITIONING_DIFFERS);
        assertThat(attempt.checkpoints()).doesNotExist();
        assertThat(Stream.of(spark.table(attempt.table()).columns())).containsExactly("id", "other");
    }

    @Test
    void refusesALayoutByColumnsThatTheRowsDoNotHave() {
        InvalidSinkException refusal = attempt.refused(
                attempt.numbers().stream(), attempt.sink().partitionBy("thrid").build());

        assertThat(refusal.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.TABLE_SCHEMA_DIFFERS);
        assertThat(refusal).hasMessageContaining("partitionBy[0]").hasMessageContaining("Did you mean 'third'?");
        attempt.nothingWasCreated();
    }

    @Test
    void refusesATableOfAnotherFormat() {
        spark.sql("CREATE TABLE " + attempt.table() + " (id LONG, third LONG) USING parquet");

        assertThat(attempt.refused(attempt.numbers().stream(), attempt.sink().build())
                        .findings())
                .extracting(finding -> finding.rule())
                .contains(Rule.TABLE_FORMAT_DIFFERS);
    }
}
