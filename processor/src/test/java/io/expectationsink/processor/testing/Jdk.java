package io.expectationsink.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JDK of this machine.
 *
 * @param home where it lies
 */
public record Jdk(Path home) {

    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)[^\"]*\"$");

    /**
     * A JDK of the version: one that the environment names ({@code JAVA_HOME_25}, {@code JAVA_HOME_25_X64}, {@code
     * JDK_25}), or else a neighbour of the one that this runs on; empty when there is none.
     */
    public static Optional<Jdk> find(int version) {
        Stream<Path> named = System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().matches("JAVA_HOME_" + version + "(_.+)?|JDK_" + version))
                .map(Map.Entry::getValue)
                .sorted()
                .map(Path::of);
        return Stream.concat(named, neighbours().stream())
                .map(Jdk::new)
                .filter(jdk -> jdk.isOf(version))
                .findFirst();
    }

    /** A tool of it, such as {@code java}. */
    public String tool(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Whether it is what it seems: a run-time environment has no compiler. */
    private boolean isOf(int version) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(Path.of(tool("javac")))) {
            return false;
        }
        try {
            return VERSION.matcher(Files.readString(release))
                    .results()
                    .anyMatch(match -> match.group(1).equals(String.valueOf(version)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> neighbours() {
        try (Stream<Path> homes =
                Files.list(Path.of(System.getProperty("java.home")).toRealPath().getParent())) {
            return homes.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
