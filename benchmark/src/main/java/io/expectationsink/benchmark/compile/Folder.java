package io.expectationsink.benchmark.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of files that compilations read and write. */
record Folder(Path path) {

    /** Deletes what there is, and makes it anew. */
    Folder cleared() throws IOException {
        if (Files.exists(path)) {
            List<Path> all;
            try (Stream<Path> found = Files.walk(path)) {
                all = found.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : all) {
                Files.delete(file);
            }
        }
        Files.createDirectories(path);
        return this;
    }

    /** All files below whose names end so, in the order of their names. */
    List<Path> files(String suffix) throws IOException {
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
