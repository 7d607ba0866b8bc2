package io.expectationsink.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A build in a folder, with the compiler's own file manager: what it has generated can be read even if it has failed.
 *
 * @param folder where sources, generated sources and classes lie
 */
public record Build(Path folder) {

    /** Writes a source; the path is relative to the sources. */
    public Build with(String path, String text) {
        try {
            Path file = folder.resolve("src").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles the given sources, in this order, with processors that are there already; none for a discovery. */
    public List<Diagnostic<? extends JavaFileObject>> compile(
            List<String> sources, List<Processor> processors, String... options) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> arguments = new ArrayList<>(List.of(options));
            arguments.addAll(List.of("-s", create("generated"), "-d", create("classes")));
            JavaCompiler.CompilationTask task = javac.getTask(
                    null,
                    files,
                    diagnostics,
                    arguments,
                    null,
                    files.getJavaFileObjectsFromPaths(
                            sources.stream().map(folder.resolve("src")::resolve).toList()));
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            task.call();
            return diagnostics.getDiagnostics();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of each generated source, by its path. */
    public Map<String, String> generated() {
        Path root = folder.resolve("generated");
        try (Stream<Path> files = Files.walk(root)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String create(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name)).toString();
    }
}
