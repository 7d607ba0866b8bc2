package io.expectationsink.benchmark.scale;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of this JVM for others, without the sinks that this benchmark declares itself. */
final class OwnClasses {

    private OwnClasses() {}

    /**
     * The class path, with a copy of this benchmark's classes that leaves its {@code META-INF} out.
     *
     * @param folder where the copy is written
     */
    static String classPath(Path folder) throws IOException {
        Path own = own();
        Files.createDirectories(folder);
        List<Path> files;
        try (Stream<Path> found = Files.walk(own)) {
            files = found.filter(Files::isRegularFile)
                    .map(own::relativize)
                    .filter(file -> !file.startsWith("META-INF"))
                    .toList();
        }
        for (Path file : files) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(own.resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(entry -> entry.toAbsolutePath().normalize().equals(own) ? folder : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path own() {
        try {
            return Path.of(OwnClasses.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
