package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.expectationsink.processor.testing.Jdk;
import io.expectationsink.processor.testing.Program;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications that are compiled and run with the jars, by the JDK's own commands, as the guide says. */
class ConsumersIT {

    private static final String PROCESSOR = System.getProperty("processor.jar");
    private static final String RUNTIME = System.getProperty("runtime.jar");
    private static final String MODULE = "lake.pipeline";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSources() throws IOException {
        source("Rows", """
                package lake.pipeline;

                import io.expectationsink.*;

                @ExpectationSink(table = "rows", format = "noop", kind = SinkKind.BATCH)
                interface Rows {}
                """);
    }

    @Test
    void a_module_compiles_without_a_warning_finds_its_sinks_and_writes_with_spark_on_the_class_path()
            throws IOException {
        Files.writeString(folder.resolve("module-info.java"), """
                module lake.pipeline {
                    requires io.expectationsink.runtime;
                    provides io.expectationsink.catalog.SinkModule with lake.pipeline.ExpectationSinkModule;
                }
                """);
        source("Main", """
                package lake.pipeline;

                import io.expectationsink.catalog.SinkCatalog;
                import io.expectationsink.runtime.SinkContext;
                import org.apache.spark.sql.SparkSession;

                final class Main {
                    public static void main(String[] arguments) {
                        SparkSession spark = SparkSession.builder()
                                .master("local[1]")
                                .config("spark.ui.enabled", "false")
                                .getOrCreate();
                        RowsWriter writer = new RowsWriter(SinkContext.builder(spark).build());
                        writer.save(spark.range(3).toDF());
                        System.out.println(Main.class.getModule() + " wrote " + writer.definition().name());
                        SinkCatalog.load().sinks().forEach(sink -> System.out.println("found " + sink.declaration()));
                        spark.stop();
                    }
                }
                """);

        Program.Result compiled = javac(
                currentJdk(),
                List.of("module-info.java", "lake/pipeline/Rows.java", "lake/pipeline/Main.java"),
                "--release",
                "17",
                "--processor-path",
                path(PROCESSOR, RUNTIME),
                "--module-path",
                RUNTIME,
                "--class-path",
                withoutOurs(),
                "--add-reads",
                MODULE + "=ALL-UNNAMED",
                "-Xlint:all,-requires-automatic,-path",
                "-Werror");
        assertThat(compiled.output()).isEmpty();
        assertThat(compiled.exitCode()).isZero();

        Stream<String> java = Stream.of(currentJdk().tool("java"));
        Stream<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--add-opens") || flag.startsWith("-XX"));
        Stream<String> arguments = Stream.of(
                "--module-path",
                path("classes", RUNTIME),
                "--class-path",
                withoutOurs(),
                "--add-reads",
                MODULE + "=ALL-UNNAMED",
                "--add-modules",
                "ALL-DEFAULT",
                "--module",
                MODULE + "/lake.pipeline.Main");
        Program.Result run = Program.run(
                folder, Stream.of(java, flags, arguments).flatMap(part -> part).toList());
        assertThat(run.output()).contains("module lake.pipeline wrote rows", "found lake.pipeline.Rows");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_processor_on_the_class_path_of_a_new_jdk_does_not_run_and_the_runtime_says_so() throws IOException {
        Optional<Jdk> jdk = Jdk.find(25);
        assumeThat(jdk).as("JDK 25").isPresent();
        source("Main", """
                package lake.pipeline;

                import io.expectationsink.exception.WriterNotFoundException;
                import io.expectationsink.runtime.SinkWriters;

                final class Main {
                    public static void main(String[] arguments) {
                        try {
                            SinkWriters.of(Rows.class, null);
                        } catch (WriterNotFoundException e) {
                            System.out.println(e.getMessage());
                        }
                    }
                }
                """);
        List<String> sources = List.of("lake/pipeline/Rows.java", "lake/pipeline/Main.java");
        String classPath = path(PROCESSOR, RUNTIME, withoutOurs());

        assertThat(javac(jdk.orElseThrow(), sources, "--class-path", classPath).output())
                .isEmpty();
        Program.Result run = Program.run(
                folder,
                List.of(
                        jdk.orElseThrow().tool("java"),
                        "--class-path",
                        path("classes", classPath),
                        "lake.pipeline.Main"));
        assertThat(run.output())
                .contains("No generated writer for lake.pipeline.Rows", "annotationProcessorPaths", "From JDK 23 on");
    }

    private void source(String name, String text) throws IOException {
        Path file = folder.resolve("lake/pipeline/" + name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Program.Result javac(Jdk jdk, List<String> sources, String... options) {
        return Program.run(
                folder,
                Stream.of(Stream.of(jdk.tool("javac"), "-d", "classes"), Arrays.stream(options), sources.stream())
                        .flatMap(part -> part)
                        .toList());
    }

    private static Jdk currentJdk() {
        return new Jdk(Path.of(System.getProperty("java.home")));
    }

    /** Spark, and what it brings. */
    private static String withoutOurs() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("expectation-sink-"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String path(String... entries) {
        return String.join(File.pathSeparator, entries);
    }
}
