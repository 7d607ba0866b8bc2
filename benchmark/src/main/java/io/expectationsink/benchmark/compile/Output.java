package io.expectationsink.benchmark.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a processor makes of its declarations. Exact, and the same on any machine.
 *
 * @param sources the generated ones
 * @param classBytes of the classes that are compiled from them
 * @param resourceBytes of what is generated beside them
 * @param jsonBytes those of them that are of JSON, which is our manifest
 * @param files all sources and resources
 */
record Output(SourceSize sources, long classBytes, long resourceBytes, long jsonBytes, long files) {

    /** Counts what a compilation has left. */
    static Output of(Compilation compilation) throws IOException {
        Folder generated = compilation.generated();
        Folder compiled = compilation.compiled();
        Set<String> types = generated.files(".java").stream()
                .map(source -> type(generated, source))
                .collect(Collectors.toSet());
        long classes = 0;
        long resources = 0;
        long json = 0;
        long files = types.size();
        for (Path file : compiled.files("")) {
            if (!file.toString().endsWith(".class")) {
                resources += Files.size(file);
                json += file.toString().endsWith(".json") ? Files.size(file) : 0;
                files++;
            } else if (types.contains(type(compiled, file))) {
                classes += Files.size(file);
            }
        }
        return new Output(SourceSize.of(generated.files(".java")), classes, resources, json, files);
    }

    /** The top level type, as a path, to which a source or class file belongs. */
    private static String type(Folder folder, Path file) {
        return folder.path().relativize(file).toString().replaceFirst("([$].*)?[.](java|class)$", "");
    }
}
