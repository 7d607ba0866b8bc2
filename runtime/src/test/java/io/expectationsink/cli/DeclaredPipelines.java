package io.expectationsink.cli;

import io.expectationsink.catalog.SinkModule;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A folder that declares sinks, as the output of a pipeline's build does. */
final class DeclaredPipelines {

    /** The resource that describes the sinks. */
    static final String MANIFEST = "META-INF/expectation-sink/pipelines.json";

    private final Path folder;

    private DeclaredPipelines(Path folder) {
        this.folder = folder;
    }

    /** The class that the annotation processor would generate. */
    public static final class Module implements SinkModule {
        @Override
        public String manifest() {
            return MANIFEST;
        }
    }

    /**
     * A declared sink.
     *
     * @param name its name
     * @param kind its kind
     * @param declared its attributes, as members of a JSON object
     */
    record Declared(String name, String kind, String declared) {

        static Declared streaming(String name, String declared) {
            return new Declared(name, "STREAMING", declared);
        }

        private String text() {
            return """
                    {"name": "%s", "declaringClass": "lake.%s", "writerClass": "lake.%sWriter",
                     "declared": {"kind": "%s", %s}, "severities": {}, "silenced": []}
                    """.formatted(name, name, name, kind, declared);
        }
    }

    /** Writes the declarations into the folder. */
    static DeclaredPipelines in(Path folder, Declared... sinks) throws IOException {
        DeclaredPipelines pipelines = new DeclaredPipelines(folder);
        pipelines.write("META-INF/services/" + SinkModule.class.getName(), Module.class.getName());
        pipelines.write(
                MANIFEST,
                Arrays.stream(sinks)
                        .map(Declared::text)
                        .collect(Collectors.joining(",", "{\"schemaVersion\": 1, \"sinks\": [", "]}")));
        return pipelines;
    }

    /** Runs a command line that has the folder on its class path. */
    Console run(String... words) throws IOException {
        return inFolder(() -> Console.run(words));
    }

    /** The same on a terminal, see {@link Console#watched(String...)}. */
    Console watched(String... words) throws IOException {
        return inFolder(() -> Console.watched(words));
    }

    private Console inFolder(Supplier<Console> commandLine) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new OfFolder(folder.toUri().toURL())) {
            thread.setContextClassLoader(loader);
            return commandLine.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Loads the module itself, so that the module's own class loader sees the folder. */
    private static final class OfFolder extends URLClassLoader {

        OfFolder(URL folder) {
            super(
                    new URL[] {
                        folder,
                        Module.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    Module.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.equals(Module.class.getName())) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
