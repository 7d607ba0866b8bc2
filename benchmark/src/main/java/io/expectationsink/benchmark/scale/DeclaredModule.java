package io.expectationsink.benchmark.scale;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A jar with so many declared sinks, as the annotation processor leaves them: a description of each, a list, a class. */
final class DeclaredModule {

    private static final String PROVIDER = "ExpectationSinkModule";
    private static final String FOLDER = "META-INF/expectation-sink/";

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
            for (int sink = 0; sink < sinks; sink++) {
                add(zip, names.get(sink), description(packageName, sink, root));
            }
        }
        return jar;
    }

    private static String description(String packageName, int sink, String root) {
        return """
                {
                  "schemaVersion": 1,
                  "name": "%1$sSink%2$d",
                  "kind": "STREAMING",
                  "declaringClass": "%1$s.Sink%2$d",
                  "writerClass": "%1$s.Sink%2$dWriter",
                  "declared": {
                    "table": "%1$s.table_%2$d",
                    "checkpoint": "%3$s",
                    "trigger": {
                      "processingTime": "30 seconds"
                    },
                    "options": [
                      {
                        "key": "mergeSchema",
                        "value": "true"
                      }
                    ]
                  },
                  "severities": {},
                  "silenced": []
                }
                """.formatted(packageName, sink, root);
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
