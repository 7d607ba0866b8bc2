package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.Sink;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.HookedFileSystem;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two starts of one sink at once, on a checkpoint that is new to both. */
@ExtendWith(LocalSpark.class)
@Timeout(180)
class LostRaceTest {

    private static final String HOOKED = "fs.hooked.impl";
    private static final String TIME = "spark.expectationsink.checkpointLease";
    private static final String LEASE = "_expectation-sink.lease";

    @TempDir
    private Path folder;

    private SparkSession spark;
    private Numbers numbers;

    @BeforeEach
    void setUp(SparkSession session) throws IOException {
        spark = session;
        spark.conf().set(HOOKED, HookedFileSystem.class.getName());
        numbers = Numbers.in(spark, folder);
        Files.createDirectory(folder.resolve("numbers"));
    }

    @AfterEach
    void unset() {
        spark.conf().unset(HOOKED);
        spark.conf().unset(TIME);
    }

    private SinkDefinition hooked() {
        return LeasedStream.sink(folder).toBuilder()
                .checkpoint("hooked://" + folder.resolve("checkpoint"))
                .build();
    }

    private long rows() {
        return spark.read()
                .format("delta")
                .load(folder.resolve("table").toString())
                .count();
    }

    @Test
    void theLoserLeavesTheTableThatItMadeToTheWinner() throws Exception {
        ChildJvm[] winner = new ChildJvm[1];
        HookedFileSystem.beforeNext(LEASE, () -> {
            // This start has made the table; the other finds it, takes the lease and starts its query.
            assertThat(folder.resolve("table/_delta_log/00000000000000000000.json"))
                    .exists();
            winner[0] = ChildJvm.start(LeasedStream.class, folder.toString());
            winner[0].await(LeasedStream.STARTED);
        });
        try {
            InvalidSinkException refusal = catchThrowableOfType(
                    InvalidSinkException.class,
                    () -> new SinkWriter(SinkContext.builder(spark).build()).start(numbers.stream(), hooked()));

            assertThat(refusal.findings()).extracting(finding -> finding.rule()).containsExactly(Rule.ALREADY_RUNNING);
            assertThat(folder.resolve("table/_delta_log/00000000000000000000.json"))
                    .exists();
            assertThat(folder.resolve("checkpoint").resolve(LEASE)).exists();
            numbers.add(0, 3);
            while (rows() < 3) {
                Thread.onSpinWait();
            }
        } finally {
            winner[0].close();
        }
    }

    @Test
    void aLeaseThatIsTakenAgainIsNotReportedAsAnothers() throws Exception {
        spark.conf().set(TIME, "1s");
        Path checkpoint = Files.createDirectory(folder.resolve("checkpoint"));
        StreamLease lease = StreamLease.inThisJvm(
                spark, Sink.atStart(hooked(), true), checkpoint.toString(), DriverFileSystem.of(spark));
        lease.takeExisting();
        String ours = Files.readString(checkpoint.resolve(LEASE));
        // That of a process that has died since.
        Files.writeString(
                checkpoint.resolve(LEASE),
                ours.replaceFirst("(\"owner\" : \")[^\"]+", "$1" + UUID.randomUUID())
                        .replaceFirst("(\"processStart\" : )\\d+", "$10"));

        try (CapturedLog log = CapturedLog.open()) {
            lease.confirm();

            awaitRenewals(checkpoint.resolve(LEASE), 4);
            assertThat(log.errors()).isEmpty();
        } finally {
            lease.release();
        }
    }

    private static void awaitRenewals(Path file, int count) throws IOException {
        String last = "";
        for (int seen = 0; seen < count; ) {
            // It is empty for the moment of a renewal.
            Optional<String> text = Optional.of(Files.readString(file)).filter(now -> now.endsWith("}"));
            if (text.isPresent() && !text.get().equals(last)) {
                last = text.get();
                seen++;
            }
        }
    }
}
