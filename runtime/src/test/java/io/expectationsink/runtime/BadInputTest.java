package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.OutputMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.ExpectationSinkException;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.rule.Rule;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake gets a message with its id, creates nothing, and leaves no query running. */
@ExtendWith(LocalSpark.class)
class BadInputTest {

    private static final String SESSION_ROOT = "spark.sql.streaming.checkpointLocation";

    @TempDir
    private Path folder;

    private SparkSession spark;
    private SinkWriter writer;
    private Numbers numbers;
    private String table;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        writer = new SinkWriter(SinkContext.builder(spark).productId("p").build());
        numbers = Numbers.in(spark, folder).add(0, 5);
        table = Tables.fresh("bad_input");
    }

    @AfterEach
    void nothingRuns() {
        spark.conf().unset(SESSION_ROOT);
        assertThat(spark.streams().active()).isEmpty();
    }

    private Path checkpoints() {
        return folder.resolve("checkpoints");
    }

    private SinkDefinition.Builder sink() {
        return SinkDefinition.builder("badInput")
                .table(table)
                .trigger(TriggerDefinition.availableNow())
                .checkpoint(checkpoints().toString());
    }

    private InvalidSinkException refused(Dataset<Row> rows, SinkDefinition definition) {
        InvalidSinkException refusal =
                catchThrowableOfType(InvalidSinkException.class, () -> writer.write(rows, definition));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private void nothingWasCreated() {
        assertThat(spark.catalog().tableExists(table)).isFalse();
        assertThat(checkpoints()).doesNotExist();
    }

    @Test
    void refusesEveryMistakeOfADefinitionAtOnce() {
        InvalidSinkException refusal = refused(
                numbers.stream(),
                sink().outputMode(OutputMode.UPDATE)
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
        assertThat(refusal).hasMessageContaining("badInput").hasMessageContaining(table);
        nothingWasCreated();
    }

    @Test
    void refusesAPlaceholderWithoutAValue() {
        InvalidSinkException refusal =
                refused(numbers.stream(), sink().checkpoint("${no.such.root}/x").build());

        assertThat(refusal.findings())
                .extracting(finding -> finding.rule())
                .containsExactly(Rule.UNRESOLVED_PLACEHOLDER);
        assertThat(refusal).hasMessageContaining("${no.such.root}").hasMessageContaining("NO_SUCH_ROOT");
        nothingWasCreated();
    }

    @Test
    void refusesAMalformedPlaceholder() {
        InvalidSinkException refusal =
                refused(numbers.stream(), sink().checkpoint("/x/${root").build());

        assertThat(refusal.findings())
                .extracting(finding -> finding.rule())
                .containsExactly(Rule.MALFORMED_PLACEHOLDER);
        nothingWasCreated();
    }

    @Test
    void refusesABatchForAStreamingSinkAndTheReverse() {
        assertThat(refused(numbers.batch(), sink().build()).findings())
                .extracting(finding -> finding.rule())
                .containsExactly(Rule.WRONG_KIND_OF_ROWS);
        assertThat(refused(
                                numbers.stream(),
                                SinkDefinition.builder("batch")
                                        .kind(SinkKind.BATCH)
                                        .table(table)
                                        .build())
                        .findings())
                .extracting(finding -> finding.rule())
                .containsExactly(Rule.WRONG_KIND_OF_ROWS);
        nothingWasCreated();
    }

    @Test
    void warnsTwiceAndRefusesAStreamWithoutACheckpoint() {
        SinkDefinition definition = SinkDefinition.builder("bare")
                .kind(SinkKind.AUTO)
                .table(table)
                .trigger(TriggerDefinition.availableNow())
                .build();
        try (CapturedLog log = CapturedLog.open()) {
            InvalidSinkException refusal = refused(numbers.stream(), definition);

            assertThat(refusal.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.NO_CHECKPOINT);
            assertThat(log.warnings()).hasSize(2).allMatch(warning -> warning.startsWith("[ES201]"));
            assertThat(log.warnings().get(0)).contains("dedicated").contains("exactly-once");
            assertThat(log.warnings().get(1)).contains("strongly recommended");
        }
        nothingWasCreated();
    }

    @Test
    void pinsTheSessionsCheckpointRootByTheQuerysName() throws Exception {
        spark.conf().set(SESSION_ROOT, checkpoints().toString());
        SinkDefinition definition = SinkDefinition.builder("pinned")
                .kind(SinkKind.AUTO)
                .table(table)
                .trigger(TriggerDefinition.availableNow())
                .build();
        for (int run = 0; run < 2; run++) {
            try (CapturedLog log = CapturedLog.open()) {
                writer.write(numbers.stream(), definition).orElseThrow().awaitTermination();
                assertThat(log.warnings()).hasSize(2).allMatch(warning -> warning.startsWith("[ES201]"));
            }
        }

        assertThat(checkpoints().resolve("pinned").resolve("metadata")).exists();
        assertThat(spark.table(table).count()).isEqualTo(5);
    }

    @Test
    void refusesABaseThatHoldsACheckpoint() throws Exception {
        writer.start(numbers.stream(), sink().appendTableName(false).build()).awaitTermination();

        InvalidSinkException refusal = refused(numbers.stream(), sink().build());

        assertThat(refusal.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.CHECKPOINT_IN_BASE);
        assertThat(refusal)
                .hasMessageContaining(checkpoints().toString())
                .hasMessageContaining(checkpoints().resolve(table).toString())
                .hasMessageContaining("appendTableName = false");
        assertThat(checkpoints().resolve(table)).doesNotExist();
        assertThat(spark.table(table).count()).isEqualTo(5);
    }

    @Test
    void refusesACheckpointThatIsAFile() throws Exception {
        Files.writeString(checkpoints(), "not a folder");

        InvalidSinkException refusal = refused(numbers.stream(), sink().build());

        assertThat(refusal.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.CHECKPOINT_UNUSABLE);
        assertThat(spark.catalog().tableExists(table)).isFalse();
    }

    @Test
    void refusesACheckpointOnAFileSystemThatDoesNotExist() {
        InvalidSinkException refusal =
                refused(numbers.stream(), sink().checkpoint("nosuch://bucket/x").build());

        assertThat(refusal.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.CHECKPOINT_UNUSABLE);
        assertThat(refusal).hasMessageContaining("nosuch");
        nothingWasCreated();
    }

    @Test
    void refusesASecondStartOfARunningSink() throws Exception {
        SinkDefinition endless =
                sink().trigger(TriggerDefinition.processingTime("10 minutes")).build();
        StreamingQuery running = writer.start(numbers.stream(), endless);
        try {
            assertThat(refused(numbers.stream(), endless).findings())
                    .extracting(finding -> finding.rule())
                    .containsExactly(Rule.ALREADY_RUNNING);
            InvalidSinkException sameCheckpoint = refused(
                    numbers.stream(), endless.toBuilder().queryName("another").build());
            assertThat(sameCheckpoint.findings())
                    .extracting(finding -> finding.rule())
                    .containsExactly(Rule.ALREADY_RUNNING);
            assertThat(sameCheckpoint).hasMessageContaining(checkpoints().toString());
            Dataset<Row> elsewhere = spark.newSession()
                    .readStream()
                    .schema("id LONG")
                    .parquet(folder.resolve("numbers").toString());
            assertThat(refused(elsewhere, endless).findings())
                    .extracting(finding -> finding.rule())
                    .containsExactly(Rule.ALREADY_RUNNING);
            assertThat(running.isActive()).isTrue();
        } finally {
            assertThat(writer.stop(running, Duration.ofSeconds(30))).isTrue();
        }
        writer.start(numbers.stream(), sink().build()).awaitTermination();
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void undoesTheTableAndTheCheckpointWhenSparkRefusesTheQuery() {
        SinkFailedException failure = catchThrowableOfType(
                SinkFailedException.class,
                () -> writer.start(
                        numbers.stream(), sink().outputMode(OutputMode.COMPLETE).build()));

        assertThat(failure)
                .hasMessageContaining(table)
                .hasMessageContaining("STREAMING_OUTPUT_MODE")
                .hasCauseInstanceOf(Exception.class);
        nothingWasCreated();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesNothingAtThePathWhenSparkRefusesTheQuery(boolean named) {
        Path path = folder.resolve("at path");
        SinkDefinition complete = sink().table(named ? table : "")
                .path(path.toString())
                .outputMode(OutputMode.COMPLETE)
                .build();

        assertThat(catchThrowableOfType(SinkFailedException.class, () -> writer.start(numbers.stream(), complete)))
                .isNotNull();

        assertThat(path).doesNotExist();
        nothingWasCreated();
    }

    @Test
    void leavesATableWithRowsAloneWhenTheStartFails() throws Exception {
        writer.start(numbers.stream(), sink().build()).awaitTermination();

        assertThat(catchThrowableOfType(
                        ExpectationSinkException.class,
                        () -> writer.start(
                                numbers.stream(),
                                sink().outputMode(OutputMode.COMPLETE)
                                        .queryName("other")
                                        .build())))
                .isInstanceOf(SinkFailedException.class);

        assertThat(spark.table(table).count()).isEqualTo(5);
    }

    @Test
    void keepsSecretsOutOfRefusals() {
        SinkWriter secretive = new SinkWriter(
                SinkContext.builder(spark).property("db.password", "hunter2").build());

        InvalidSinkException refusal = catchThrowableOfType(
                InvalidSinkException.class,
                () -> secretive.write(
                        numbers.stream(),
                        sink().checkpoint("nosuch://${db.password}/x").build()));

        assertThat(refusal.getMessage()).doesNotContain("hunter2").contains("redacted");
    }

    @Test
    void showsCredentialsInALocationNowhere() {
        SinkDefinition definition = sink().checkpoint("${lake.root}/c").build();
        try (CapturedLog log = CapturedLog.open()) {
            SinkWriter lake = new SinkWriter(SinkContext.builder(spark)
                    .property("lake.root", "nosuch://key:hunter2@lake")
                    .build());

            InvalidSinkException refusal =
                    catchThrowableOfType(InvalidSinkException.class, () -> lake.write(numbers.stream(), definition));
            InvalidSinkException accepted = catchThrowableOfType(
                    InvalidSinkException.class,
                    () -> lake.write(
                            numbers.stream(),
                            definition.toBuilder()
                                    .severity("ES206", Severity.WARNING)
                                    .build()));

            assertThat(Throwables.getStackTrace(refusal))
                    .contains("[ES206]", "text of checkpoint")
                    .doesNotContain("hunter2");
            assertThat(Throwables.getStackTrace(accepted))
                    .contains("[ES212]", "nosuch://***@lake/c/" + table)
                    .doesNotContain("[ES206]", "hunter2");
            assertThat(log.warnings()).hasSize(1).first().asString().contains("[ES206]");
            assertThat(log.infos()).noneMatch(line -> line.contains("hunter2"));
            assertThat(log.warnings()).noneMatch(line -> line.contains("hunter2"));
        }
    }

    @Test
    void warnsOfACheckpointOnTheDiskOfOneMachineUnlessThatIsAccepted() throws Exception {
        SinkDefinition definition = sink().checkpoint("file:" + checkpoints()).build();
        try (CapturedLog log = CapturedLog.open()) {
            writer.start(numbers.stream(), definition).awaitTermination();
            assertThat(log.warnings()).singleElement().asString().startsWith("[ES203]");

            writer.start(
                            numbers.stream(),
                            definition.toBuilder().suppress("ES203").build())
                    .awaitTermination();
            assertThat(log.warnings()).hasSize(1);
        }
    }

    @Test
    void refusesATableWhoseSchemaOrPartitioningDisagrees() {
        spark.sql("CREATE TABLE " + table + " (id STRING, other STRING) USING delta PARTITIONED BY (other)");

        InvalidSinkException refusal =
                refused(numbers.stream(), sink().partitionBy("third").build());

        assertThat(refusal.findings())
                .extracting(finding -> finding.rule())
                .contains(Rule.TABLE_SCHEMA_DIFFERS, Rule.TABLE_PARTITIONING_DIFFERS);
        assertThat(checkpoints()).doesNotExist();
        assertThat(Stream.of(spark.table(table).columns())).containsExactly("id", "other");
    }

    @Test
    void refusesALayoutByColumnsThatTheRowsDoNotHave() {
        InvalidSinkException refusal =
                refused(numbers.stream(), sink().partitionBy("thrid").build());

        assertThat(refusal.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.TABLE_SCHEMA_DIFFERS);
        assertThat(refusal).hasMessageContaining("partitionBy[0]").hasMessageContaining("Did you mean 'third'?");
        nothingWasCreated();
    }

    @Test
    void refusesATableOfAnotherFormat() {
        spark.sql("CREATE TABLE " + table + " (id LONG, third LONG) USING parquet");

        assertThat(refused(numbers.stream(), sink().build()).findings())
                .extracting(finding -> finding.rule())
                .contains(Rule.TABLE_FORMAT_DIFFERS);
    }
}
