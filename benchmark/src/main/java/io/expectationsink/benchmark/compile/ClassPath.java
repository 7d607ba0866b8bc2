package io.expectationsink.benchmark.compile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Jars and folders that a compilation or a processor may use.
 *
 * @param entries in their order
 */
record ClassPath(List<Path> entries) {

    /** Tools of this module that no user has. */
    private static final List<String> OWN = List.of("jmh-", "jopt-simple-");

    /** The entries with one more behind them. */
    ClassPath and(Path entry) {
        return new ClassPath(Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    /** The entries of a file that the build has written. */
    static ClassPath in(Path file) throws IOException {
        return parse(Files.readString(file).strip());
    }

    /** What a user of ours has who writes to Delta: the runtime, Spark, Delta, and all that they need. */
    static ClassPath ofSpark() {
        List<Path> users = parse(System.getProperty("java.class.path")).entries().stream()
                .filter(entry -> !entry.equals(ofThisModule()))
                .filter(entry -> OWN.stream().noneMatch(entry.getFileName().toString()::startsWith))
                .toList();
        return new ClassPath(users);
    }

    /** Where the classes of this benchmark are. */
    static Path ofThisModule() {
        return Path.of(ClassPath.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    /** The one jar of a module that was built before. */
    static Path jar(Path target, String artifact) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            List<Path> jars = files.filter(
                            file -> file.getFileName().toString().matches(artifact + "-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
                    .toList();
            if (jars.size() != 1) {
                throw new IllegalStateException("There is not one " + artifact + " in " + target + ", but " + jars
                        + ": build it with mvn package");
            }
            return jars.get(0).toAbsolutePath().normalize();
        }
    }

    private static ClassPath parse(String text) {
        return new ClassPath(
                Arrays.stream(text.split(File.pathSeparator)).map(Path::of).toList());
    }

    /** The size of all jars. */
    long bytes() {
        return entries.stream().mapToLong(ClassPath::size).sum();
    }

    private static long size(Path jar) {
        try {
            return Files.size(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the compiler takes it. */
    @Override
    public String toString() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
