package io.expectationsink.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What a command line has left behind.
 *
 * @param exitCode its exit code
 * @param results what it has printed as its result
 * @param messages what else it has printed
 */
record Console(int exitCode, String results, String messages) {

    /** Runs a command line in this JVM. */
    static Console run(String... words) {
        return run(messages -> Optional.empty(), words);
    }

    /** Runs a command line in this JVM, on a terminal that shows every step of progress. */
    static Console watched(String... words) {
        AtomicLong clock = new AtomicLong();
        LongSupplier slow = () -> clock.addAndGet(Duration.ofSeconds(1).toNanos());
        return run(messages -> Optional.of(new TerminalProgress(messages, slow)), words);
    }

    private static Console run(Function<PrintStream, Optional<TerminalProgress>> terminal, String... words) {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        PrintStream said = stream(messages);
        int exitCode = new CommandLine(stream(results), said, terminal.apply(said)).run(List.of(words));
        return new Console(
                exitCode, results.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
    }

    /** The result, read as JSON. */
    JsonNode json() throws JsonProcessingException {
        return new ObjectMapper().readTree(results);
    }

    /** The result's lines. */
    List<String> lines() {
        return results.lines().toList();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
