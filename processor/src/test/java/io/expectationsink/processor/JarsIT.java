package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.processor.testing.Build;
import io.expectationsink.processor.testing.Javac;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The two jars as they are published: what is inside, and that nothing else is needed. */
class JarsIT {

    private static final Path PROCESSOR = Path.of(System.getProperty("processor.jar"));
    private static final Path RUNTIME = Path.of(System.getProperty("runtime.jar"));

    @Test
    void the_processors_jar_holds_our_classes_and_a_relocated_source_builder() throws IOException {
        List<String> classes = names(PROCESSOR).stream()
                .filter(name -> name.endsWith(".class"))
                .toList();

        assertThat(classes)
                .allMatch(name -> name.startsWith("io/expectationsink/processor/"))
                .contains(
                        "io/expectationsink/processor/ExpectationSinkProcessor.class",
                        "io/expectationsink/processor/shaded/javapoet/JavaFile.class");
        assertThat(names(PROCESSOR)).noneMatch(name -> name.startsWith("com/"));
    }

    @Test
    void the_processors_jar_registers_the_processors_in_order() throws IOException {
        assertThat(text(PROCESSOR, "META-INF/services/javax.annotation.processing.Processor")
                        .lines())
                .containsExactly(
                        "io.expectationsink.processor.ExpectationSinkProcessor",
                        "io.expectationsink.processor.OwnSourcesProcessor",
                        "io.expectationsink.processor.SinkManifestProcessor");
        assertThat(text(PROCESSOR, "META-INF/gradle/incremental.annotation.processors")
                        .lines())
                .containsExactly(
                        "io.expectationsink.processor.ExpectationSinkProcessor,isolating",
                        "io.expectationsink.processor.OwnSourcesProcessor,isolating",
                        "io.expectationsink.processor.SinkManifestProcessor,aggregating");
    }

    @Test
    void the_runtimes_jar_holds_our_classes_alone_and_registers_no_processor() throws IOException {
        assertThat(names(RUNTIME))
                .filteredOn(name -> name.endsWith(".class"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("io/expectationsink/"))
                .noneMatch(name -> name.startsWith("io/expectationsink/processor/"));
        assertThat(names(RUNTIME)).doesNotContain("META-INF/services/javax.annotation.processing.Processor");
    }

    @Test
    void the_runtime_asks_for_nothing_that_spark_does_not_bring() throws Exception {
        String pom = text(RUNTIME, "META-INF/maven/io.expectationsink/expectation-sink-runtime/pom.xml");
        NodeList dependencies = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(pom.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("dependency");

        assertThat(dependencies.getLength()).isPositive();
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            assertThat(dependency.getElementsByTagName("scope").item(0))
                    .as(dependency.getTextContent())
                    .isNotNull()
                    .extracting(scope -> scope.getTextContent())
                    .isIn("provided", "test");
        }
    }

    @Test
    void the_runtimes_jar_is_a_command_line_that_asks_for_sparks_jars(@TempDir Path folder) throws Exception {
        Path printed = folder.resolve("printed");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        RUNTIME.toString(),
                        "inspect",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(printed)
                .content()
                .contains("$SPARK_HOME/jars/*", "io.expectationsink.cli.Main")
                .hasLineCount(1);
    }

    @Test
    void the_compiler_needs_both_jars_and_nothing_else_to_generate_writers(@TempDir Path folder) {
        Build build = new Build(folder).with("lake/Sink.java", """
                        package lake;

                        @io.expectationsink.ExpectationSink(table = "t", checkpoint = "${c}")
                        class Sink {}
                        """);

        assertThat(build.compile(
                        List.of("lake/Sink.java"),
                        List.of(),
                        "-processorpath",
                        PROCESSOR + java.io.File.pathSeparator + RUNTIME,
                        "-classpath",
                        Javac.classPath(),
                        "-Xlint:all,-path",
                        "-Werror"))
                .isEmpty();
        assertThat(build.generated().keySet())
                .hasSize(2)
                .contains("lake/SinkWriter.java")
                .anyMatch(name -> name.startsWith("lake/ExpectationSinkModule_"));
    }

    private static List<String> names(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<String> names = new ArrayList<>();
            file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .forEach(names::add);
            return names;
        }
    }

    private static String text(Path jar, String entry) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            assertThat(file.getEntry(entry))
                    .as(entry + " in " + jar.getFileName())
                    .isNotNull();
            return new String(file.getInputStream(file.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
