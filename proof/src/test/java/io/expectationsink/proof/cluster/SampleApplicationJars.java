package io.expectationsink.proof.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packaged sample application and what it needs.
 *
 * @param application its own jar
 * @param ofSpark what every cluster has
 * @param beside what has to be submitted with it: the runtime and Delta
 */
record SampleApplicationJars(Path application, List<Path> ofSpark, List<Path> beside) {

    private static final Path TARGET = Path.of("..", "sample-app", "target");

    private static final Pattern NOT_OF_SPARK = Pattern.compile("(expectation-sink|delta|unitycatalog)-.*");
    private static final Pattern NEEDED = Pattern.compile("(expectation-sink-runtime|delta-spark_|delta-storage-).*");

    /** The jars that the build has left. */
    static SampleApplicationJars built() throws IOException {
        Path application = TARGET.resolve("expectation-sink-sample-app.jar");
        Path libraries = TARGET.resolve("lib");
        if (!Files.exists(application) || !Files.isDirectory(libraries)) {
            throw new IllegalStateException("The sample application is not packaged: run mvn -Pproof verify, or"
                    + " mvn -Pproof package -DskipTests -pl .,runtime,processor,sample-app before this test");
        }
        try (Stream<Path> jars = Files.list(libraries)) {
            Map<Boolean, List<Path>> parts =
                    jars.sorted().collect(Collectors.partitioningBy(jar -> isNamed(NOT_OF_SPARK, jar)));
            List<Path> beside =
                    parts.get(true).stream().filter(jar -> isNamed(NEEDED, jar)).toList();
            return new SampleApplicationJars(application, parts.get(false), beside);
        }
    }

    private static boolean isNamed(Pattern names, Path jar) {
        return names.matcher(jar.getFileName().toString()).matches();
    }
}
