package io.expectationsink.proof.cluster;

import io.expectationsink.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A task that has written its rows, and whose end the driver has not heard of.
 *
 * @param executor the number of its process
 * @param attempt its number, unique in its application
 * @param rows the rows that it has written
 */
record HeldTask(long executor, long attempt, long rows) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** Waits until a task is held, or the application has ended. */
    static HeldTask await(Path file, ChildJvm application) throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!Files.exists(file)) {
            if (application.endsWithin(PAUSE)) {
                throw new IllegalStateException("Ended before a task was held: " + application.rest());
            }
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("No task was held within " + PATIENCE);
            }
        }
        String[] words = Files.readString(file).split(" ");
        return new HeldTask(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
    }
}
