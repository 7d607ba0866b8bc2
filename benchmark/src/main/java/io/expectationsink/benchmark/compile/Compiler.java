package io.expectationsink.benchmark.compile;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The compiler of this JDK, in a JVM of its own, which knows nothing but the JDK and this benchmark. A compilation is a
 * file with one argument in each line, the last of them the sources.
 */
final class Compiler {

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Optional<ClassLoader> processors;

    private Compiler(Optional<ClassLoader> processors) {
        this.processors = processors;
    }

    /** A compiler that loads the processor anew for each compilation, as javac, Maven and Gradle do. */
    static Compiler loading() {
        return new Compiler(Optional.empty());
    }

    /** A compiler that keeps the processor's classes, and with them what the JVM has learned about them. */
    static Compiler keeping(String processorPath) {
        List<URL> jars = Stream.of(processorPath.split(File.pathSeparator))
                .map(Compiler::url)
                .toList();
        ClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getSystemClassLoader());
        return new Compiler(Optional.of(loader));
    }

    /** Compiles; the nanoseconds that it took. */
    long compile(Path arguments) throws IOException {
        Map<Boolean, List<String>> bySource = Files.readAllLines(arguments).stream()
                .collect(Collectors.partitioningBy(line -> line.endsWith(".java")));
        List<String> options = bySource.get(false);
        long start = System.nanoTime();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null, files, null, options, null, files.getJavaFileObjectsFromStrings(bySource.get(true)));
            if (!options.contains("-proc:none")) {
                processors.ifPresent(loader -> task.setProcessors(created(loader)));
            }
            if (!task.call()) {
                throw new IllegalStateException("The compilation failed");
            }
        }
        return System.nanoTime() - start;
    }

    private static List<Processor> created(ClassLoader loader) {
        List<Processor> created = new ArrayList<>();
        ServiceLoader.load(Processor.class, loader).forEach(created::add);
        return created;
    }

    private static URL url(String jar) {
        try {
            return Path.of(jar).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(jar, e);
        }
    }
}
