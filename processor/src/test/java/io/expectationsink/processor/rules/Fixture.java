package io.expectationsink.processor.rules;

import io.expectationsink.processor.ExpectationSinkProcessor;
import io.expectationsink.processor.testing.Compilation;
import io.expectationsink.processor.testing.Javac;
import io.expectationsink.processor.testing.Message;
import io.expectationsink.processor.testing.WithFiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/**
 * A source that a rule reports, or does not. Its first lines may name {@code // options: …} of the compiler, and {@code
 * // environment: faulty filer}.
 */
record Fixture(Path file) {

    private static final String OPTIONS = "// options: ";
    private static final String FAULTY = "// environment: faulty filer";

    /** The fixtures in the folder, by name; none when there is no such folder. */
    static List<Fixture> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(Fixture::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return file.getFileName().toString();
    }

    /** What the markers ask for, in the order of the source. */
    List<Expectation> expectations() {
        List<String> lines = lines();
        List<Expectation> expectations = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (Expectation.isMarker(lines.get(i))) {
                int line = i;
                while (Expectation.isMarker(lines.get(line))) {
                    line++;
                }
                expectations.add(Expectation.of(lines.get(i), name(), line + 1));
            }
        }
        return expectations;
    }

    /** Compiles the source with its own options and the given ones. */
    Compilation compile(String... more) {
        List<String> options = new ArrayList<>(List.of(more));
        lines().stream()
                .filter(line -> line.startsWith(OPTIONS))
                .flatMap(line -> Arrays.stream(line.substring(OPTIONS.length()).split(" ")))
                .forEach(options::add);
        Processor processor = new ExpectationSinkProcessor();
        return Javac.compile(
                lines().contains(FAULTY) ? WithFiler.faulty(processor) : processor,
                List.of(Javac.source(name().replace(".java", ""), String.join("\n", lines()))),
                options);
    }

    /** What the processors say about it. */
    List<Message> messages(String... more) {
        return Javac.messages(compile(more));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
