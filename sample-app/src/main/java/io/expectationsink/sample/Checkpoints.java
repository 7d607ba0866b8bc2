package io.expectationsink.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkpoints as they lie on disk. */
final class Checkpoints {

    private Checkpoints() {}

    /** Each folder below the root that a query keeps its checkpoint in. */
    static List<Path> below(Path root) {
        try (Stream<Path> folders = Files.walk(root)) {
            return folders.filter(folder ->
                            Files.exists(folder.resolve("metadata")) && Files.isDirectory(folder.resolve("commits")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many micro-batches a checkpoint knows as done. */
    static long commits(Path checkpoint) {
        try (Stream<Path> files = Files.list(checkpoint.resolve("commits"))) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
