package io.expectationsink.proof.kill;

import io.expectationsink.testing.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** A driver from its launch to its death. */
final class DriverLife implements AutoCloseable {

    private final long launched = System.nanoTime();
    private final ChildJvm driver;
    private final Duration launch;
    private final CompletableFuture<Start> start;
    private final CompletableFuture<String> firstBatch;

    /**
     * How its sink's start ended.
     *
     * @param outcome {@link KilledDriver#RUNNING}, or the refusal
     * @param took from the moment on that the session was there
     * @param tookWithLaunch from the launch of the JVM on
     */
    record Start(String outcome, Duration took, Duration tookWithLaunch) {

        boolean isRunning() {
            return outcome.equals(KilledDriver.RUNNING);
        }
    }

    private DriverLife(ChildJvm driver) throws IOException {
        this.driver = driver;
        driver.await(KilledDriver.READY);
        this.launch = age();
        this.start = CompletableFuture.supplyAsync(this::readStart, task -> new Thread(task).start());
        this.firstBatch = start.thenApply(ended -> await(KilledDriver.BATCH));
    }

    /** Launches a driver and waits until its session is there. */
    static DriverLife begin(Path folder, NumberSource numbers, String... settings) throws IOException {
        String[] arguments = Stream.concat(
                        Stream.of(folder.toString(), numbers.address().toString()), Stream.of(settings))
                .toArray(String[]::new);
        return new DriverLife(ChildJvm.start(KilledDriver.class, arguments));
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - launched);
    }

    private Start readStart() {
        String outcome = await(KilledDriver.START);
        return new Start(outcome, age().minus(launch), age());
    }

    private String await(String word) {
        try {
            return driver.await(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end of its sink's start. */
    Start awaitStart() throws ExecutionException, InterruptedException {
        return start.get();
    }

    /** Waits until it has done a batch. */
    void awaitBatch() throws ExecutionException, InterruptedException {
        firstBatch.get();
    }

    /** Lets it live for the time; whether it is alive then. */
    boolean outlives(Duration time) throws InterruptedException {
        return !driver.endsWithin(time);
    }

    /** Kills it; how its sink's start had ended, empty when it had not. */
    Optional<Start> kill() throws InterruptedException {
        driver.kill();
        firstBatch.handle((batch, failure) -> batch).join();
        return start.handle((ended, failure) -> Optional.ofNullable(ended)).join();
    }

    /** Waits for its end; its exit code. */
    int awaitEnd() throws IOException, InterruptedException {
        return driver.exitCode();
    }

    @Override
    public void close() {
        driver.close();
    }
}
