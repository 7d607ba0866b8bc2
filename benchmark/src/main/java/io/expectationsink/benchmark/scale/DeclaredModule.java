package io.expectationsink.benchmark.scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A jar with so many declared sinks, as the annotation processor leaves them: a description of each, which is that of a
 * sink of this benchmark with other names, a list, a class.
 */
final class DeclaredModule {

    private static final String PROVIDER = "ExpectationSinkModule";
    private static final String FOLDER = "META-INF/expectation-sink/";
    private static final String LIKE = "io.expectationsink.benchmark.start.way.HourlyRows";

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
        String index = FOLDER + packageName + "." + PROVIDER + ".index";
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            add(zip, packageName + "/" + PROVIDER + ".class", provider(folder, packageName, index));
            add(zip, "META-INF/services/io.expectationsink.catalog.SinkModule", packageName + "." + PROVIDER + "\n");
            List<String> names = IntStream.range(0, sinks)
                    .mapToObj(sink -> FOLDER + packageName + ".Sink" + sink + ".json")
                    .toList();
            add(zip, index, String.join("\n", names) + "\n");
            String like = like();
            for (int sink = 0; sink < sinks; sink++) {
                add(zip, names.get(sink), description(like, packageName, sink, root));
            }
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

    private static String like() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                DeclaredModule.class.getClassLoader().getResourceAsStream(FOLDER + LIKE + ".json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] provider(Path folder, String packageName, String index) throws IOException {
        Path source =
                Files.writeString(folder.resolve(PROVIDER + ".java"), """
                package %s;

                public final class %s implements io.expectationsink.catalog.SinkModule {
                    @Override
                    public String index() {
                        return "%s";
                    }
                }
                """.formatted(packageName, PROVIDER, index));
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
