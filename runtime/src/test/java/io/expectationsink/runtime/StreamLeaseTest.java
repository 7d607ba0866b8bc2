package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.rule.Rule;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.StoredCheckpoint;
import io.expectationsink.testing.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint and the processes that would use it. The lease lasts longer than a test may take, where none may wait. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
@Timeout(180)
class StreamLeaseTest {

    private static final String SETTING = "spark.expectationsink.checkpointLease";
    private static final String FOREIGN = """
            {"schemaVersion": 1, "owner": "0", "sink": "leased", "host": "driver-7", "boot": "x", "pidNamespace": "y",
             "pid": 4711, "processStart": 1, "taken": "2026-01-02T03:04:05Z", "renewed": "2026-01-02T03:04:05Z",
             "leaseMillis": %d}
            """;

    @TempDir
    private Path folder;

    private SparkSession spark;
    private SinkWriter writer;
    private Numbers numbers;

    @BeforeEach
    void setUp(SparkSession session) {
        spark = session;
        spark.conf().set(SETTING, "10m");
        writer = new SinkWriter(SinkContext.builder(spark).build());
        numbers = Numbers.in(spark, folder).add(0, 3);
    }

    @AfterEach
    void unset() {
        spark.conf().unset(SETTING);
    }

    private SinkDefinition sink() {
        return LeasedStream.sink(folder);
    }

    private Path lease() {
        return folder.resolve("checkpoint").resolve("_expectation-sink.lease");
    }

    private void run(SinkDefinition.Builder sink) throws Exception {
        writer.start(
                        numbers.stream(),
                        sink.trigger(TriggerDefinition.availableNow()).build())
                .awaitTermination();
    }

    private InvalidSinkException refusal() {
        InvalidSinkException refusal =
                catchThrowableOfType(InvalidSinkException.class, () -> writer.start(numbers.stream(), sink()));
        assertThat(refusal.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.ALREADY_RUNNING);
        return refusal;
    }

    private List<Long> ids() {
        return Tables.ids(spark, "delta", folder.resolve("table").toString());
    }

    private void awaitRelease() {
        new StoredCheckpoint(folder.resolve("checkpoint")).awaitFree();
    }

    @Test
    void holdsTheCheckpointWhileTheQueryRunsAndDisturbsNoRestart() throws Exception {
        StreamingQuery query = writer.start(numbers.stream(), sink());
        query.processAllAvailable();
        assertThat(lease())
                .content()
                .contains(
                        "\"sink\" : \"leased\"",
                        "\"pid\" : " + ProcessHandle.current().pid());

        query.stop();
        awaitRelease();

        numbers.add(3, 5);
        run(sink().toBuilder());
        assertThat(ids()).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void refusesWhileAnotherProcessRunsAndStartsAtOnceWhenItIsKilled() throws Exception {
        try (ChildJvm other = ChildJvm.start(LeasedStream.class, folder.toString())) {
            other.await(LeasedStream.STARTED);

            assertThat(refusal())
                    .hasMessageContaining("[ES213] streaming sink 'leased'")
                    .hasMessageContaining(folder.resolve("checkpoint").toString())
                    .hasMessageContaining("in use by process " + other.pid() + " on ")
                    .hasMessageContaining("since 2");
            assertThat(lease()).exists();

            other.kill();
        }
        assertThat(lease()).exists();
        numbers.add(3, 5);
        run(sink().toBuilder());
        assertThat(ids()).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void isReleasedWhenTheOtherProcessIsTerminated() throws Exception {
        try (ChildJvm other = ChildJvm.start(LeasedStream.class, folder.toString())) {
            other.await(LeasedStream.STARTED);
            other.terminate();
        }

        assertThat(lease()).doesNotExist();
    }

    @Test
    void waitsForAnotherMachineNoLongerThanItsLease() throws Exception {
        run(sink().toBuilder());
        awaitRelease();
        Files.writeString(lease(), FOREIGN.formatted(1_000));
        numbers.add(3, 5);

        run(sink().toBuilder());

        assertThat(ids()).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void isTakenAnywayWhereTheRuleIsLowered() throws Exception {
        try (ChildJvm other = ChildJvm.start(LeasedStream.class, folder.toString());
                CapturedLog log = CapturedLog.open()) {
            other.await(LeasedStream.STARTED);

            run(sink().toBuilder().severity(Rule.ALREADY_RUNNING.id(), Severity.WARNING));

            assertThat(log.warnings()).anyMatch(line -> line.contains("[ES213]") && line.contains("" + other.pid()));
        }
    }

    @Test
    void leavesNoLeaseWhenTheStartFails() throws Exception {
        run(sink().toBuilder());
        awaitRelease();

        assertThat(catchThrowableOfType(
                        InvalidSinkException.class,
                        () -> writer.start(numbers.stream().withColumnRenamed("third", "other"), sink())))
                .isNotNull();

        assertThat(lease()).doesNotExist();
    }

    @Test
    void isNotTakenWhereItIsTurnedOff() throws Exception {
        spark.conf().set(SETTING, "off");
        run(sink().toBuilder());
        Files.writeString(lease(), FOREIGN.formatted(600_000));
        numbers.add(3, 5);

        StreamingQuery query = writer.start(numbers.stream(), sink());
        query.processAllAvailable();
        query.stop();

        assertThat(lease()).content().contains("driver-7");
        assertThat(ids()).containsExactly(0L, 1L, 2L, 3L, 4L);
    }
}
