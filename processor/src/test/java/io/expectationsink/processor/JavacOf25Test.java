package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.expectationsink.processor.testing.Jdk;
import io.expectationsink.processor.testing.Program;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All other tests of the processors, in a process of a newer JDK, with its javac. */
class JavacOf25Test {

    private static final int VERSION = 25;

    @Test
    void every_test_of_the_processors_passes_there_too() {
        assumeThat(Runtime.version().feature())
                .as("This is JDK " + VERSION + ", and the other tests are the test")
                .isNotEqualTo(VERSION);
        Optional<Jdk> jdk = Jdk.find(VERSION);
        assumeThat(jdk)
                .as("JDK %d: neither JAVA_HOME_%d names one, nor does one lie beside this JDK", VERSION, VERSION)
                .isPresent();

        Stream<String> java = Stream.of(jdk.orElseThrow().tool("java"));
        Stream<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-javaagent") && !flag.startsWith("-agentlib"));
        Stream<String> tests = Stream.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--select-package=" + getClass().getPackageName(),
                "--include-classname=.*Test",
                "--exclude-classname=" + getClass().getName().replace(".", "\\."),
                "--fail-if-no-tests",
                "--details=summary",
                "--disable-banner",
                "--disable-ansi-colors");
        Program.Result result = Program.run(
                Path.of("."),
                Stream.of(java, flags, tests).flatMap(part -> part).toList());

        assertThat(result.exitCode()).as(result.output()).isZero();
    }
}
