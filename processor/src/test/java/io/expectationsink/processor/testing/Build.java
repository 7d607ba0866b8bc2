package io.expectationsink.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

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
    public List<Message> compile(List<String> sources, List<Processor> processors, String... options) {
        return compile(sources, List.of(), processors, options);
    }

    /** The same with declarations that are processed besides: types of the class path, by their names. */
    public List<Message> compile(
            List<String> sources, List<String> types, List<Processor> processors, String... options) {
        TestCompiler compiler = TestCompiler.current();
        JavaCompiler tool = compiler.tool();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> arguments = new ArrayList<>(compiler.options(List.of(options)));
        try (OpenFiles opened = OpenFiles.of(compiler, arguments)) {
            StandardJavaFileManager files = opened.files();
            arguments.addAll(List.of("-s", create("generated"), "-d", create("classes")));
            JavaCompiler.CompilationTask task = tool.getTask(
                    Writer.nullWriter(),
                    files,
                    diagnostics,
                    arguments,
                    types.isEmpty() ? null : types,
                    files.getJavaFileObjectsFromPaths(
                            sources.stream().map(folder.resolve("src")::resolve).toList()));
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            task.call();
            return diagnostics.getDiagnostics().stream().map(Message::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of each generated source, by its path. */
    public Map<String, String> generated() {
        Map<String, String> texts = new TreeMap<>();
        files("generated").forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    /** What was written to one of the folders {@code generated} and {@code classes}, by its path there. */
    public Map<String, byte[]> files(String output) {
        Path root = folder.resolve(output);
        try (Stream<Path> paths = Files.walk(root)) {
            Map<String, byte[]> files = new TreeMap<>();
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String create(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name)).toString();
    }
}
