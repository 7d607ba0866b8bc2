package io.expectationsink.processor.testing;

import io.expectationsink.catalog.CatalogEntry;
import io.expectationsink.catalog.SinkCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A module with declared sinks, compiled into a folder.
 *
 * @param folder where sources, generated sources and classes lie
 * @param messages what the compiler said
 */
public record Module(Path folder, List<Message> messages) {

    /** Compiles the sources, each by its path, with the processors. */
    public static Module compile(Path folder, Map<String, String> sources, String... options) {
        Build build = new Build(folder);
        new LinkedHashMap<>(sources).forEach(build::with);
        List<String> all = new ArrayList<>(List.of("-classpath", Javac.classPath(), "-Xlint:all,-path", "-Werror"));
        all.addAll(List.of(options));
        return new Module(
                folder, build.compile(List.copyOf(sources.keySet()), Javac.processors(), all.toArray(String[]::new)));
    }

    /** Where the classes and resources lie. */
    public Path classes() {
        return folder.resolve("classes");
    }

    /** The text of each resource, by its name. */
    public Map<String, String> resources() {
        try (Stream<Path> files = Files.walk(classes())) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".class"))
                    .toList()) {
                texts.put(classes().relativize(file).toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The description of all its sinks. */
    public String manifest() {
        return resources().entrySet().stream()
                .filter(resource -> resource.getKey().endsWith(".json"))
                .map(Map.Entry::getValue)
                .reduce((one, other) -> {
                    throw new AssertionError("more than one manifest");
                })
                .orElseThrow();
    }

    /** The sinks on a class path of the given folders or jars, after the tests' own. */
    public static List<CatalogEntry> catalog(Path... path) {
        URL[] urls = Arrays.stream(path).map(Module::url).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(urls, Module.class.getClassLoader())) {
            return SinkCatalog.load(loader).sinks();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
