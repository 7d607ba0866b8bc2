package io.expectationsink.benchmark.scale;

import io.expectationsink.catalog.SinkModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A jar with so many declared sinks, as the annotation processor leaves them: a manifest, in which each is described as a
 * sink of this benchmark is, with other names, and a class.
 */
final class DeclaredModule {

    private static final String PROVIDER = "ExpectationSinkModule";
    private static final String FOLDER = "META-INF/expectation-sink/";
    private static final String LIKE = "io.expectationsink.benchmark.start.way.HourlyRows";

    private static final String BEGIN = "\n    {";
    private static final String END = "\n    }";

    private DeclaredModule() {}

    /**
     * Writes the jar.
     *
     * @param folder where it is written, with what it is made of
     * @param packageName the package of its classes, which tells it from another jar
     * @param root where the sinks have their checkpoints
     */
    static Path jar(Path folder, String packageName, int sinks, String root) throws IOException {
        Files.createDirectories(folder);
        Path jar = folder.resolve(packageName + "-" + sinks + ".jar");
        String manifest = FOLDER + packageName + "." + PROVIDER + ".json";
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            add(zip, packageName + "/" + PROVIDER + ".class", provider(folder, packageName, manifest));
            add(zip, "META-INF/services/io.expectationsink.catalog.SinkModule", packageName + "." + PROVIDER + "\n");
            String like = like();
            add(
                    zip,
                    manifest,
                    IntStream.range(0, sinks)
                            .mapToObj(sink -> description(like, packageName, sink, root))
                            .collect(Collectors.joining(
                                    ",\n", "{\n  \"schemaVersion\": 1,\n  \"sinks\": [\n", "\n  ]\n}\n")));
        }
        return jar;
    }

    /** A description that the annotation processor has made of a sink, with other names. */
    private static String description(String like, String packageName, int sink, String root) {
        String table = packageName + ".table_" + sink;
        String description = like.replace(LIKE, packageName + ".Sink" + sink)
                .replace("hourlyRows", packageName + "Sink" + sink)
                .replace("${hourly.table}", table)
                .replace("${hourly.checkpoint}", root + "/" + table)
                .replace("${hourly.query}", "query_" + sink);
        if (description.toLowerCase(Locale.ROOT).contains("hourly")) {
            throw new IllegalStateException("Not all names of " + LIKE + " are known: " + description);
        }
        return description;
    }

    /** What the manifest of this benchmark says of the sink, between its neighbours. */
    private static String like() throws IOException {
        for (SinkModule module : ServiceLoader.load(SinkModule.class, DeclaredModule.class.getClassLoader())) {
            String manifest = text(module.manifest());
            int at = manifest.indexOf("\"declaringClass\": \"" + LIKE + "\"");
            if (at >= 0) {
                return manifest.substring(
                        manifest.lastIndexOf(BEGIN, at) + 1, manifest.indexOf(END, at) + END.length());
            }
        }
        throw new IllegalStateException("No manifest describes the sink of " + LIKE);
    }

    private static String text(String resource) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(DeclaredModule.class.getClassLoader().getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] provider(Path folder, String packageName, String manifest) throws IOException {
        Path source =
                Files.writeString(folder.resolve(PROVIDER + ".java"), """
                package %s;

                public final class %s implements io.expectationsink.catalog.SinkModule {
                    @Override
                    public String manifest() {
                        return "%s";
                    }
                }
                """.formatted(packageName, PROVIDER, manifest));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String path = System.getProperty("java.class.path");
        if (compiler.run(null, null, null, "-proc:none", "-cp", path, "-d", folder.toString(), source.toString())
                != 0) {
            throw new IllegalStateException("The class of the module does not compile");
        }
        return Files.readAllBytes(folder.resolve(packageName).resolve(PROVIDER + ".class"));
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        add(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
