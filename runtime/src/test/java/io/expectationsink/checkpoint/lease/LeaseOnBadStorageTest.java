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
import java.util.concurrent.CountDownLatch;
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
        assertThat(replaced).hasValue(2);
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

    private static void await(CountDownLatch latch, Duration limit) throws InterruptedIOException {
        try {
            latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }
}
