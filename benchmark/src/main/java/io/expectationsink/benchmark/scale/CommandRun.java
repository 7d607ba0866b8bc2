package io.expectationsink.benchmark.scale;

import io.expectationsink.benchmark.scale.StoreCalls.Kind;
import io.expectationsink.cli.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a command has cost, in a JVM of its own.
 *
 * @param calls the calls to the store by kind
 * @param seconds from the first call to the store to the answer to the last
 * @param output what it has printed
 */
record CommandRun(Map<Kind, Long> calls, double seconds, String output) {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    /**
     * Runs a command against the simulated store.
     *
     * @param work where its output goes
     * @param heap the most memory that it may have, such as {@code 256m}
     * @param files how many files each checkpoint has
     * @param latency how long the store waits with each answer
     * @param jar declared sinks for its class path, if any
     */
    static CommandRun of(Path work, String heap, int files, Duration latency, Optional<Path> jar, List<String> words)
            throws IOException, InterruptedException {
        Path counts = work.resolve("calls.properties");
        Path output = work.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                OwnClasses.classPath(work.resolve("classes"))
                        + jar.map(path -> File.pathSeparator + path).orElse(""),
                Main.class.getName()));
        command.addAll(words);
        SimulatedStore.settings(files, latency, counts).forEach(setting -> command.addAll(List.of("--conf", setting)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(words + " has not ended in " + LIMIT + ", see " + output);
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(words + " ended with " + process.exitValue() + ", see " + output);
        }
        String text = Files.readString(output);
        StoreCalls.Counts counted = StoreCalls.read(counts);
        return new CommandRun(counted.counts(), counted.seconds(), text);
    }

    /** The last line that it has printed. */
    String lastLine() {
        return output.lines().reduce("", (before, line) -> line);
    }

    /** All calls. */
    long total() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }
}
