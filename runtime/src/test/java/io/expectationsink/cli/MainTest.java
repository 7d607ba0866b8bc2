package io.expectationsink.cli;

import static io.expectationsink.cli.DeclaredPipelines.Declared.streaming;
import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.checkpoint.RealStreams;
import io.expectationsink.testing.LocalSpark;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The command line as its users start it: a JVM of its own, with the runtime's classes and Spark's jars. */
@ExtendWith(LocalSpark.class)
class MainTest {

    private static final String MAIN = Main.class.getName();
    private static final Path RUNTIME = classesOf(Main.class);
    private static final Path TESTS = classesOf(MainTest.class);

    @TempDir
    static Path lake;

    @TempDir
    private Path folder;

    @BeforeAll
    static void runStream(SparkSession spark) throws Exception {
        RealStreams streams = new RealStreams(spark, lake);
        streams.addFiles(2);
        streams.runIntoDelta("sales_orders", streams.plain(), "append");
    }

    @Test
    void javaInspects() throws Exception {
        Console console = java(Map.of(), classPath(List.of(RUNTIME), sparksJars()), MAIN, "inspect", orders());

        assertThat(console.messages()).isEmpty();
        assertThat(console.results()).contains("batch 1 was committed ").endsWith("B\n");
        assertThat(console.exitCode()).isEqualTo(CommandLine.SOUND);
    }

    @Test
    void javaListsWhatIsDeclaredOnItsClassPath() throws Exception {
        String classPath = classPath(List.of(runtimeJar(), pipelineJar()), sparksJars());

        Console console = java(Map.of("CHECKPOINT_ROOT", lake.toString()), classPath, MAIN, "list", "--json");

        assertThat(console.messages()).isEmpty();
        assertThat(console.json().at("/sinks/0/state").textValue()).isEqualTo("sound");
        assertThat(console.exitCode()).isEqualTo(CommandLine.SOUND);
    }

    @Test
    void wrongUsageEndsTheJvmWithItsCode() throws Exception {
        Console console = java(Map.of(), classPath(List.of(RUNTIME), sparksJars()), MAIN, "verfy", orders());

        assertThat(console.exitCode()).isEqualTo(CommandLine.USAGE);
    }

    @Test
    void withoutSparksJarsItSaysHowToAddThem() throws Exception {
        Console console = java(Map.of(), RUNTIME.toString(), MAIN, "inspect", orders());

        assertThat(console.exitCode()).isEqualTo(CommandLine.USAGE);
        assertThat(console.results()).isEmpty();
        assertThat(console.messages())
                .contains("is not on the class path", "$SPARK_HOME/jars/*")
                .hasLineCount(1);
    }

    @Test
    void helpNeedsNothing() throws Exception {
        Console console = java(Map.of(), RUNTIME.toString(), MAIN, "--help");

        assertThat(console.exitCode()).isEqualTo(CommandLine.SOUND);
        assertThat(console.results()).isEqualTo(Documented.output("--help"));
    }

    @Test
    void sparkSubmitLists() throws Exception {
        Console console = submit("--conf", "spark.expectationsink.orders.checkpoint=" + lake);

        assertThat(console.json().at("/sinks/0/state").textValue())
                .as(console.messages())
                .isEqualTo("sound");
        assertThat(console.exitCode()).isEqualTo(CommandLine.SOUND);
    }

    @Test
    void sparkSubmitEndsWithTheExitCode() throws Exception {
        Console console = submit();

        assertThat(console.json().at("/sinks/0/state").textValue())
                .as(console.messages())
                .isEqualTo("unresolved");
        assertThat(console.exitCode()).isEqualTo(CommandLine.ATTENTION);
    }

    /** As {@code spark-submit} calls it; the main class is that of the jar's manifest. */
    private Console submit(String... options) throws Exception {
        Path sparkHome = folder.resolve("spark");
        Path conf = Files.createDirectories(sparkHome.resolve("conf"));
        List<String> words = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit", "--master", "local[1]"));
        words.addAll(List.of(options));
        words.addAll(List.of("--jars", pipelineJar().toString(), runtimeJar().toString(), "list", "--json"));
        return java(
                Map.of("SPARK_HOME", sparkHome.toString(), "SPARK_SCALA_VERSION", "2.13"),
                classPath(List.of(conf), sparksJars()),
                words.toArray(String[]::new));
    }

    private Console java(Map<String, String> environment, String classPath, String... words) throws Exception {
        Path results = folder.resolve("results");
        Path messages = folder.resolve("messages");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Spark's flags for its JVM; what the test runner adds for itself stays out.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-X"))
                .forEach(command::add);
        command.addAll(List.of("-cp", classPath));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(results.toFile()).redirectError(messages.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("the JVM has ended").isTrue();
        return new Console(process.exitValue(), Files.readString(results), Files.readString(messages));
    }

    private Path runtimeJar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, MAIN);
        return jar(RUNTIME, folder.resolve("expectation-sink-runtime.jar"), manifest);
    }

    /** A pipeline that declares the sink, with the class that is generated for it. */
    private Path pipelineJar() throws IOException {
        Path classes = folder.resolve("classes");
        DeclaredPipelines.in(
                classes, streaming("orders", "\"table\": \"sales.orders\", \"checkpoint\": \"${checkpoint.root}\""));
        String module = DeclaredPipelines.Module.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(classes.resolve(module).getParent());
        Files.copy(TESTS.resolve(module), classes.resolve(module));
        return jar(classes, folder.resolve("pipeline.jar"), new Manifest());
    }

    private static Path jar(Path classes, Path jar, Manifest manifest) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private static String classPath(List<Path> first, Stream<Path> then) {
        return Stream.concat(first.stream(), then).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** What this build has of Spark. */
    private static Stream<Path> sparksJars() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator)).map(Path::of).filter(Files::isRegularFile);
    }

    private static Path classesOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static String orders() {
        return lake.resolve("sales_orders").toString();
    }
}
