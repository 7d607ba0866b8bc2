package io.expectationsink.proof.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of a Delta table to which rows are only added, read without Spark.
 *
 * @param path the folder
 */
record TableFolder(Path path) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The names of the files that hold rows, and that no commit has added. */
    Set<String> uncommitted() throws IOException {
        Set<String> committed = added(
                        file -> Path.of(file.get("path").asText()).getFileName().toString())
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("part-") && name.endsWith(".parquet"))
                    .filter(name -> !committed.contains(name))
                    .collect(Collectors.toSet());
        }
    }

    /** How many rows all commits have added. */
    long rows() throws IOException {
        return added(file -> parse(file.get("stats").asText()).get("numRecords").asLong())
                .mapToLong(Long::longValue)
                .sum();
    }

    private <T> Stream<T> added(Function<JsonNode, T> what) throws IOException {
        try (Stream<Path> log = Files.list(path.resolve("_delta_log"))) {
            return log
                    .filter(file -> file.getFileName().toString().matches("\\d+\\.json"))
                    .flatMap(TableFolder::lines)
                    .map(TableFolder::parse)
                    .filter(action -> action.has("add"))
                    .map(action -> what.apply(action.get("add")))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> lines(Path commit) {
        try {
            return Files.readAllLines(commit).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
