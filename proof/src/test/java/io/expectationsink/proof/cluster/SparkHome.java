package io.expectationsink.proof.cluster;

import io.expectationsink.testing.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An installation of Spark without Delta and without this library, as a cluster has it, and its programs that run. */
final class SparkHome implements AutoCloseable {

    private static final Path HOME = Path.of("target", "spark-home").toAbsolutePath();

    /** Masters and workers say on the standard output what is awaited; everything else is silent until it warns. */
    private static final String LOGGING = """
            rootLogger.level = warn
            rootLogger.appenderRef.console.ref = console
            logger.deploy.name = org.apache.spark.deploy
            logger.deploy.level = info
            appender.console.type = Console
            appender.console.name = console
            appender.console.target = SYSTEM_OUT
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = %m%n
            """;

    private final List<ChildJvm> programs = new ArrayList<>();

    private SparkHome() {}

    /** An installation that has these jars alone. */
    static SparkHome of(List<Path> jars) throws IOException {
        Path links = Files.createDirectories(HOME.resolve("jars"));
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(links)) {
            for (Path link : earlier) {
                Files.delete(link);
            }
        }
        for (Path jar : jars) {
            Files.createSymbolicLink(
                    links.resolve(jar.getFileName()), jar.toAbsolutePath().normalize());
        }
        Files.writeString(Files.createDirectories(HOME.resolve("conf")).resolve("log4j2.properties"), LOGGING);
        return new SparkHome();
    }

    /** Starts a program of Spark, as the scripts of Spark do. */
    ChildJvm start(Class<?> program, String... arguments) throws IOException {
        return start(List.of(), program, arguments);
    }

    /** Starts a program of Spark whose errors are part of its output. */
    ChildJvm startWithErrors(Class<?> program, String... arguments) throws IOException {
        return start(List.of("sh", "-c", "exec \"$@\" 2>&1", "sh"), program, arguments);
    }

    /** Kills what it has started, with all that this has started. */
    @Override
    public void close() {
        programs.forEach(SparkHome::kill);
    }

    /** Kills a program, and then what it has started and could have started again. */
    static void kill(ChildJvm program) {
        List<ProcessHandle> killed = ProcessHandle.of(program.pid()).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        killed.forEach(ProcessHandle::destroyForcibly);
        killed.forEach(process -> process.onExit().join());
    }

    private ChildJvm start(List<String> shell, Class<?> program, String... arguments) throws IOException {
        List<String> environment = List.of(
                "env",
                "SPARK_HOME=" + HOME,
                // Spark would look for the folders of its own build.
                "SPARK_SCALA_VERSION=2.13",
                "SPARK_LOCAL_IP=127.0.0.1");
        List<String> wrapper = new ArrayList<>(environment);
        wrapper.addAll(shell);
        String classPath = HOME.resolve("conf") + File.pathSeparator + HOME.resolve("jars") + File.separator + "*";
        ChildJvm started = ChildJvm.start(wrapper, classPath, program, arguments);
        programs.add(started);
        return started;
    }
}
