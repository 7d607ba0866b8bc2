package io.expectationsink.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.checkpoint.CheckpointLeases.Lease;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckpointLeasesTest {

    private final String location = "file:/checkpoints/" + UUID.randomUUID();

    @Test
    void isHeldWhileItsQueryRuns() {
        AtomicBoolean active = new AtomicBoolean(true);
        CheckpointLeases.take(location).orElseThrow().hold(active::get);

        assertThat(CheckpointLeases.take(location)).isEmpty();
        active.set(false);
        assertThat(CheckpointLeases.take(location)).isPresent();
    }

    @Test
    void isFreeAgainWhenTheQueryDidNotStart() {
        CheckpointLeases.take(location).orElseThrow().release();

        assertThat(CheckpointLeases.take(location)).isPresent();
    }

    @Test
    void isNotReleasedByOneWhoLostIt() {
        Lease loser = CheckpointLeases.take(location).orElseThrow();
        CheckpointLeases.takeOver(location);

        loser.release();

        assertThat(CheckpointLeases.take(location)).isEmpty();
    }

    @Test
    void goesToOneOfManyWhoTakeItAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Optional<Lease>>> takers = Stream.generate(
                            () -> (Callable<Optional<Lease>>) () -> CheckpointLeases.take(location))
                    .limit(64)
                    .toList();
            long taken = 0;
            for (Future<Optional<Lease>> result : threads.invokeAll(takers)) {
                taken += result.get().stream().count();
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }
}
