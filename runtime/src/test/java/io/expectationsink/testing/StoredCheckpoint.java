package io.expectationsink.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.commons.io.FileUtils;

/**
 * A checkpoint on the local disk.
 *
 * @param folder its root
 */
public record StoredCheckpoint(Path folder) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The lease goes a moment after the query, so that the checkpoint may be copied and deleted. */
    public void awaitFree() {
        Instant until = Instant.now().plus(PATIENCE);
        while (Files.exists(folder.resolve("_expectation-sink.lease"))) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("the lease is still there after " + PATIENCE);
            }
            Thread.onSpinWait();
        }
    }

    /** Takes its batches away; its marker and its query's id stay. */
    public void empty() throws IOException {
        for (String log : List.of("offsets", "commits", "sources")) {
            FileUtils.deleteDirectory(folder.resolve(log).toFile());
        }
    }
}
