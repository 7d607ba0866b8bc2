package io.expectationsink.proof.cluster;

import io.expectationsink.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.deploy.SparkSubmit;

/** The sample application as it is submitted to a cluster, its driver in the process that submits it. */
final class Submission {

    private final SparkHome spark;
    private final SampleApplicationJars jars;
    private final List<Path> moreJars = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();

    /** One with the settings that loopback and a small machine ask for. */
    Submission(SparkHome spark, SampleApplicationJars jars) {
        this.spark = spark;
        this.jars = jars;
        set("spark.driver.host", "127.0.0.1");
        set("spark.executor.memory", "512m");
        // For a short run, a quick start counts for more than fast code.
        set("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    }

    /** Sets what {@code --conf} sets. */
    Submission set(String key, String value) {
        settings.add("--conf");
        settings.add(key + "=" + value);
        return this;
    }

    /** Submits another jar with it. */
    Submission with(Path jar) {
        moreJars.add(jar);
        return this;
    }

    /** Starts it on the cluster, with its folders in the root. */
    ChildJvm to(StandaloneCluster cluster, Path root) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--master",
                cluster.url(),
                "--deploy-mode",
                "client",
                "--class",
                "io.expectationsink.sample.SampleApplication",
                "--jars",
                Stream.concat(jars.beside().stream(), moreJars.stream())
                        .map(Path::toAbsolutePath)
                        .map(Path::normalize)
                        .map(Path::toString)
                        .collect(Collectors.joining(","))));
        arguments.addAll(settings);
        arguments.add(jars.application().toString());
        arguments.add("--root");
        arguments.add(root.toString());
        return spark.startWithErrors(SparkSubmit.class, arguments.toArray(String[]::new));
    }
}
