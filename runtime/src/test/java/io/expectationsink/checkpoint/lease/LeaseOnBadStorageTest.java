package io.expectationsink.checkpoint.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.lease.CheckpointLease.Attempt;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.rule.Sink;
import io.expectationsink.testing.InterceptedFileSystem.Operation;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.OutageFileSystem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Storage that hangs, fails, or lets others in between two steps. */
@ExtendWith(LocalSpark.class)
@Timeout(120)
class LeaseOnBadStorageTest {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    private DriverFileSystem files;
    private String remote;

    @BeforeEach
    void reachDriver(SparkSession spark) {
        remote = OutageFileSystem.location(spark, folder.resolve("remote"));
        files = DriverFileSystem.of(spark).orElseThrow();
    }

    @AfterEach
    void end() {
        OutageFileSystem.end();
    }

    private CheckpointLease lease(String location, Duration time) throws IOException {
        Sink sink = Sink.atStart(SinkDefinition.builder("orders").table("t").build(), true);
        return new CheckpointLease(files, sink, location, time);
    }

    private HeldLease take(String location) throws IOException {
        Attempt attempt = lease(location, SHORT).take();
        assertThat(attempt).isInstanceOf(Attempt.Taken.class);
        return ((Attempt.Taken) attempt).lease();
    }

    private LeaseFile file(String location) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(location, CheckpointLease.NAME);
        return new LeaseFile(files.fileSystem(path), path);
    }

    @Test
    void keepsNoLeaseOnOtherStorageFromBeingTakenRenewedAndRemoved() throws Exception {
        HeldLease slow = take(remote);
        HeldLease quick = take(folder.resolve("quick").toString());
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        OutageFileSystem.begin((operation, path) -> {
            hangs.countDown();
            await(goesOn, LONG);
        });
        hangs.await();
        try {
            LeaseFile renewed = file(folder.resolve("quick").toString());
            LeaseState before = renewed.look();
            long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (renewed.look().equals(before)) {
                assertThat(System.nanoTime()).as("the lease was renewed").isLessThan(limit);
            }
            take(folder.resolve("third").toString()).release();
            quick.release();

            assertThat(folder.resolve("quick")).isEmptyDirectory();
        } finally {
            goesOn.countDown();
        }
        slow.release();
    }

    @Test
    void looksAgainOnlyAtAFileThatWasReplaced() throws Exception {
        LeaseFile file = file(remote);
        HeldLease held = ((Attempt.Taken) lease(remote, LONG).take()).lease();

        AtomicInteger replaced = failing(() -> new EOFException("End of file reached before reading fully"));
        assertThatExceptionOfType(EOFException.class).isThrownBy(file::look);
        assertThat(replaced).hasValue(5);
        AtomicInteger changed =
                failing(() -> new IOException("request failed with: … (Service: S3, Status Code: 412, …)"));
        assertThatExceptionOfType(IOException.class).isThrownBy(file::look);
        assertThat(changed).hasValue(5);
        for (Supplier<IOException> failure : List.<Supplier<IOException>>of(
                () -> new ConnectException("Connection refused"),
                () -> new InterruptedIOException("interrupted"),
                () -> new IOException("anything else"))) {
            AtomicInteger reads = failing(failure);
            assertThatExceptionOfType(IOException.class).isThrownBy(file::look);
            assertThat(reads).hasValue(1);
        }
        OutageFileSystem.end();
        held.release();
    }

    @Test
    void findsTheLeaseThatOthersHaveReplacedTwiceMeanwhile() throws Exception {
        HeldLease held = ((Attempt.Taken) lease(remote, LONG).take()).lease();
        AtomicInteger opened = new AtomicInteger();
        OutageFileSystem.begin((operation, path) -> {
            if (operation == Operation.OPEN && opened.incrementAndGet() <= 2) {
                throw new EOFException("Premature EOF: expected 363 bytes, but got 357");
            }
        });

        assertThat(file(remote).look()).isInstanceOf(LeaseState.Legible.class);

        assertThat(opened).hasValue(3);
        OutageFileSystem.end();
        held.release();
    }

    /** Counts the files that are opened, which fails. */
    private static AtomicInteger failing(Supplier<IOException> failure) {
        AtomicInteger count = new AtomicInteger();
        OutageFileSystem.begin((operation, path) -> {
            if (operation == Operation.OPEN) {
                count.incrementAndGet();
                throw failure.get();
            }
        });
        return count;
    }

    /** B has found a takeover stale that A has replaced by its own meanwhile, and removes that. */
    @Test
    void goesToOneOfTwoOfWhomOneRemovesTheTakeoverOfTheOther() throws Exception {
        Path checkpoint = Files.createDirectories(folder.resolve("remote"));
        LeaseProcess self = LeaseProcess.current();
        LeaseProcess dead =
                new LeaseProcess(self.host(), self.boot(), self.pidNamespace(), self.pid(), self.start() - 1);
        LeaseRecord now = LeaseRecord.now(UUID.randomUUID().toString(), "former", LONG);
        LeaseRecord left = new LeaseRecord(now.owner(), now.sink(), dead, now.taken(), now.renewed(), LONG);
        Files.write(checkpoint.resolve(CheckpointLease.NAME), left.json());
        Files.write(checkpoint.resolve(CheckpointLease.TAKEOVER), left.json());
        Rivals rivals = new Rivals(checkpoint.resolve(CheckpointLease.TAKEOVER));
        OutageFileSystem.begin(rivals::meet);

        FutureTask<Attempt> second = started(Rivals.SECOND, lease(remote, LONG));
        rivals.secondRemoves.await();
        FutureTask<Attempt> first = started(Rivals.FIRST, lease(remote, LONG));
        Attempt attempt = first.get();
        rivals.firstIsDone.countDown();

        assertThat(List.of(attempt, second.get()))
                .filteredOn(Attempt.Taken.class::isInstance)
                .hasSize(1)
                .allSatisfy(taken -> ((Attempt.Taken) taken).lease().release());
        assertThat(rivals.secondHasRemoved.getCount()).isZero();
        assertThat(checkpoint).isEmptyDirectory();
    }

    private static FutureTask<Attempt> started(String name, CheckpointLease lease) {
        FutureTask<Attempt> attempt = new FutureTask<>(lease::take);
        new Thread(attempt, name).start();
        return attempt;
    }

    /** Two that take a lease over, and are made to meet at the worst moments, as long as they get there. */
    private static final class Rivals {

        private static final String FIRST = "first";
        private static final String SECOND = "second";
        private static final Duration LIMIT = Duration.ofSeconds(1);

        private final Path takeover;
        private final CountDownLatch secondRemoves = new CountDownLatch(1);
        private final CountDownLatch firstHasRemoved = new CountDownLatch(1);
        private final CountDownLatch firstHasCreated = new CountDownLatch(1);
        private final CountDownLatch secondHasRemoved = new CountDownLatch(1);
        private final CountDownLatch bothWrite = new CountDownLatch(2);
        private final CountDownLatch firstIsDone = new CountDownLatch(1);

        Rivals(Path takeover) {
            this.takeover = takeover;
        }

        void meet(Operation operation, org.apache.hadoop.fs.Path path) throws InterruptedIOException {
            String who = Thread.currentThread().getName();
            boolean isTakeover = path.getName().equals(CheckpointLease.TAKEOVER);
            if (who.equals(FIRST)) {
                first(operation, isTakeover);
            } else if (who.equals(SECOND)) {
                second(operation, isTakeover);
            }
            if (operation == Operation.CREATE && path.getName().equals(CheckpointLease.NAME)) {
                bothWrite.countDown();
                LeaseOnBadStorageTest.await(bothWrite, LIMIT);
                if (who.equals(SECOND)) {
                    LeaseOnBadStorageTest.await(firstIsDone, LIMIT);
                }
            }
        }

        private void first(Operation operation, boolean isTakeover) throws InterruptedIOException {
            if (operation == Operation.DELETE && isTakeover) {
                firstHasRemoved.countDown();
            } else if (firstHasRemoved.getCount() == 0 && !isTakeover && Files.exists(takeover)) {
                firstHasCreated.countDown();
                LeaseOnBadStorageTest.await(secondHasRemoved, LONG);
            }
        }

        private void second(Operation operation, boolean isTakeover) throws InterruptedIOException {
            if (secondRemoves.getCount() == 0) {
                secondHasRemoved.countDown();
            } else if (operation == Operation.DELETE && isTakeover) {
                secondRemoves.countDown();
                LeaseOnBadStorageTest.await(firstHasCreated, LONG);
            }
        }
    }

    private static void await(CountDownLatch latch, Duration limit) throws InterruptedIOException {
        try {
            latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }
}
