package io.expectationsink.processor.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** A compilation in a folder of its own: the Eclipse compiler takes sources from files alone. */
final class FolderCompilation {

    private FolderCompilation() {}

    /** Compiles the sources, reads all that was written, and leaves nothing behind. */
    static Compilation of(
            List<File> classPath, List<Processor> processors, List<JavaFileObject> sources, List<String> options) {
        try {
            Path folder = Files.createTempDirectory("compilation");
            try {
                return compile(new Build(folder), classPath, processors, sources, options);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Compilation compile(
            Build build,
            List<File> classPath,
            List<Processor> processors,
            List<JavaFileObject> sources,
            List<String> options)
            throws IOException {
        for (JavaFileObject source : sources) {
            build.with(path(source), source.getCharContent(true).toString());
        }
        String entries = classPath.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator));
        List<Message> diagnostics = build.compile(
                sources.stream().map(FolderCompilation::path).toList(),
                processors,
                Stream.concat(Stream.of("-classpath", entries), options.stream())
                        .toArray(String[]::new));
        Map<String, byte[]> files = new HashMap<>();
        build.files("generated").forEach((path, bytes) -> files.put("/SOURCE_OUTPUT/" + path, bytes));
        build.files("classes").forEach((path, bytes) -> files.put("/CLASS_OUTPUT/" + path, bytes));
        return new Compilation(sources, diagnostics, files);
    }

    private static String path(JavaFileObject source) {
        return source.getName().replaceFirst("^/", "");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
