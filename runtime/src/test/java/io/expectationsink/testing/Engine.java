package io.expectationsink.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An engine other than the one that this library is built against, with more to it, or a server, for a JVM of its own. */
public enum Engine {
    /** Spark 4.0 with Delta. */
    SPARK_4_0("spark-4.0"),
    /** Spark 4.1 with Delta. */
    SPARK_4_1("spark-4.1"),
    /** The Spark that this library is built against, with Delta and Hive. */
    SPARK_WITH_HIVE("spark-hive"),
    /** The Spark that this library is built against, with Delta and Hadoop's client of S3. */
    SPARK_WITH_S3A("spark-s3a"),
    /** A name node and data nodes of HDFS. */
    HDFS("hdfs"),
    /** A server of S3's protocol. */
    S3PROXY("s3proxy"),
    /** The server of Spark Connect with Delta, and nothing of this library but its tests. */
    SPARK_CONNECT_SERVER("spark-connect-server", "test-classes"),
    /** The client of Spark Connect, without Spark's engine, Delta and Hadoop. */
    SPARK_CONNECT_CLIENT("spark-connect-client");

    private final Path jars;
    private final List<String> folders;

    Engine(String module) {
        this(module, "test-classes", "classes");
    }

    Engine(String module, String... folders) {
        this.jars = Path.of("..", "engines", module, "target", "class-path.txt");
        this.folders = List.of(folders);
    }

    /**
     * The engine's jars behind the classes of the module that is tested and of the runtime, and those of their tests; see
     * the constant for an engine that has not all of these.
     *
     * @throws IOException when the build has not written them down: {@code mvn -Pproof generate-test-resources}
     */
    String classPath() throws IOException {
        Stream<String> classes = Stream.of(Path.of(""), Path.of("..", "runtime"))
                .flatMap(module -> folders.stream().map(module.resolve("target")::resolve))
                .map(folder -> folder.toAbsolutePath().normalize().toString())
                .distinct();
        return Stream.concat(classes, Stream.of(Files.readString(jars)))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
