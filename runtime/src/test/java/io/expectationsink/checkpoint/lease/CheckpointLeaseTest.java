package io.expectationsink.checkpoint.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.lease.CheckpointLease.Attempt;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.rule.Sink;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nothing may be waited for, the lease lasts longer than the test may take. */
@ExtendWith(LocalSpark.class)
@Timeout(120)
class CheckpointLeaseTest {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final LeaseProcess SELF = LeaseProcess.current();
    private static final LeaseProcess FOREIGN = new LeaseProcess("driver-7", "another boot", "pid:[1]", 4711, 99);
    private static final LeaseProcess DEAD =
            new LeaseProcess(SELF.host(), SELF.boot(), SELF.pidNamespace(), SELF.pid(), SELF.start() - 1);

    @TempDir
    private Path folder;

    private DriverFileSystem files;

    @BeforeEach
    void reachDriver(SparkSession spark) {
        files = DriverFileSystem.of(spark).orElseThrow();
    }

    private CheckpointLease lease(String sink, Duration time) throws IOException {
        return new CheckpointLease(
                files,
                Sink.atStart(SinkDefinition.builder(sink).table("t").build(), true),
                folder.resolve("checkpoint").toString(),
                time);
    }

    private Path file() {
        return folder.resolve("checkpoint").resolve(CheckpointLease.NAME);
    }

    private LeaseRecord write(LeaseProcess process, Duration time) throws IOException {
        LeaseRecord now = LeaseRecord.now(UUID.randomUUID().toString(), "former", time);
        LeaseRecord lease = new LeaseRecord(now.owner(), now.sink(), process, now.taken(), now.renewed(), time);
        Files.createDirectories(file().getParent());
        Files.write(file(), lease.json());
        return lease;
    }

    private LeaseRecord read() throws IOException {
        return LeaseRecord.read(Files.readAllBytes(file()));
    }

    private static HeldLease taken(Attempt attempt) {
        assertThat(attempt).isInstanceOf(Attempt.Taken.class);
        return ((Attempt.Taken) attempt).lease();
    }

    private static String refused(Attempt attempt) {
        assertThat(attempt).isInstanceOf(Attempt.Refused.class);
        return ((Attempt.Refused) attempt).holder();
    }

    @Test
    void isThereUntilItsQueryHasEnded() throws Exception {
        AtomicBoolean active = new AtomicBoolean(true);
        taken(lease("orders", LONG).take()).hold(active::get);
        assertThat(read().sink()).isEqualTo("orders");
        assertThat(read().process()).isEqualTo(SELF);

        active.set(false);

        while (Files.exists(file())) {
            Thread.onSpinWait();
        }
    }

    @Test
    void isRenewedWhileItsQueryRuns() throws Exception {
        HeldLease held = taken(lease("orders", SHORT).take());
        LeaseRecord first = read();

        LeaseRecord next = first;
        while (next.renewed().equals(first.renewed())) {
            next = new LeaseFile(files.fileSystem(hadoop()), hadoop()).look() instanceof LeaseState.Legible found
                    ? found.lease()
                    : next;
        }

        assertThat(next.owner()).isEqualTo(first.owner());
        assertThat(next.taken()).isEqualTo(first.taken());
        held.release();
        assertThat(folder.resolve("checkpoint")).isEmptyDirectory();
    }

    @Test
    void isRefusedAtOnceWhileItsOwnerLives() throws Exception {
        HeldLease held = taken(lease("orders", LONG).take());

        assertThat(refused(lease("orders", LONG).take()))
                .contains("process " + SELF.pid() + " on " + SELF.host())
                .contains("sink 'orders'")
                .contains("since 2");
        held.release();
    }

    @Test
    void isTakenAtOnceFromADeadProcessOfThisMachine() throws Exception {
        write(DEAD, LONG);

        try (CapturedLog log = CapturedLog.open()) {
            HeldLease held = taken(lease("orders", LONG).take());
            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .contains("streaming sink 'orders'", DEAD.toString(), "sink 'former'", "is dead");
            held.release();
        }
        assertThat(folder.resolve("checkpoint")).isEmptyDirectory();
    }

    @Test
    void isTakenAtOnceWhereACopyHasBroughtALeaseOfThisProcessAlong() throws Exception {
        write(SELF, LONG);

        try (CapturedLog log = CapturedLog.open()) {
            taken(lease("orders", LONG).take()).release();

            assertThat(log.warnings()).singleElement().asString().contains("this process holds no lease there");
        }
    }

    @Test
    void isTakenFromAnotherMachineThatDoesNotRenewIt() throws Exception {
        write(FOREIGN, SHORT);
        long start = System.nanoTime();

        try (CapturedLog log = CapturedLog.open()) {
            taken(lease("orders", LONG).take()).release();
            assertThat(log.infos()).singleElement().asString().contains("waits up to 1.0 s", FOREIGN.toString());
            assertThat(log.warnings()).singleElement().asString().contains("was not renewed");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SHORT);
    }

    @Test
    void isRefusedWhenAnotherMachineRenewsItMeanwhile() throws Exception {
        LeaseRecord foreign = write(FOREIGN, Duration.ofSeconds(8));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Attempt> attempt = thread.submit(() -> lease("orders", LONG).take());
            while (!attempt.isDone()) {
                Files.write(file(), foreign.renew().json());
            }

            assertThat(refused(attempt.get())).contains(FOREIGN.toString()).contains("renewed just now");
        } finally {
            thread.shutdown();
        }
        assertThat(read().owner()).isEqualTo(foreign.owner());
    }

    @Test
    void isTakenWhenAnotherMachineReleasesItMeanwhile() throws Exception {
        write(FOREIGN, LONG);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (CapturedLog log = CapturedLog.open()) {
            Future<Attempt> attempt = thread.submit(() -> lease("orders", LONG).take());
            while (log.infos().isEmpty()) {
                Thread.onSpinWait();
            }
            Files.delete(file());

            taken(attempt.get()).release();
            assertThat(log.warnings()).isEmpty();
        } finally {
            thread.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"schemaVersion\": 1, \"owner\"", "[]", "{\"schemaVersion\": 2}"})
    void countsOneThatCannotBeReadAsThatOfAnUnknownOwner(String text) throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);

        try (CapturedLog log = CapturedLog.open()) {
            taken(lease("orders", SHORT).take()).release();
            assertThat(log.warnings()).singleElement().asString().contains("unknown owner");
        }
    }

    @RepeatedTest(20)
    void goesToOneOfManyWhoTakeItOverAtOnce() throws Exception {
        write(DEAD, LONG);
        assertThat(countOfTaken(LONG)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void goesToOneOfManyWhoHaveWaited() throws Exception {
        write(FOREIGN, SHORT);
        assertThat(countOfTaken(SHORT)).isEqualTo(1);
    }

    @RepeatedTest(20)
    void goesToOneOfManyWhoFindNone() throws Exception {
        assertThat(countOfTaken(LONG)).isEqualTo(1);
    }

    private long countOfTaken(Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Attempt>> takers = Stream.generate(() ->
                            (Callable<Attempt>) () -> lease("orders", time).take())
                    .limit(8)
                    .toList();
            long count = 0;
            for (Future<Attempt> result : threads.invokeAll(takers)) {
                if (result.get() instanceof Attempt.Taken winner) {
                    count++;
                    winner.lease().release();
                }
            }
            return count;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void survivesATakeoverThatDiedOnTheWay() throws Exception {
        write(DEAD, LONG);
        Files.copy(file(), file().resolveSibling(CheckpointLease.TAKEOVER));

        taken(lease("orders", LONG).take()).release();

        assertThat(folder.resolve("checkpoint")).isEmptyDirectory();
    }

    @Test
    void saysThatAnotherHasTakenItOver() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            HeldLease loser = taken(lease("orders", SHORT).take());
            LeaseRecord winner = write(FOREIGN, LONG);

            while (log.errors().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(log.errors()).singleElement().asString().contains(FOREIGN.toString(), SELF.toString(), "ES213");
            loser.release();
            assertThat(read()).isEqualTo(winner);
        }
    }

    @Test
    void followsACheckpointThatIsMovedAway() throws Exception {
        HeldLease held = taken(lease("orders", LONG).take());
        Files.move(file().getParent(), folder.resolve("aside"));

        assertThat(held.confirm()).isTrue();

        assertThat(file()).exists();
        write(FOREIGN, LONG);
        assertThat(held.confirm()).isFalse();
        held.release();
        assertThat(file()).exists();
    }

    private org.apache.hadoop.fs.Path hadoop() {
        return new org.apache.hadoop.fs.Path(file().toString());
    }
}
