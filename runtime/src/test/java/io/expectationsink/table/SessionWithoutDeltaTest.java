package io.expectationsink.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionWithoutDeltaTest {

    private static final String CREATED = "created | tables 1";

    @TempDir
    private Path folder;

    @Test
    void saysWhatTheSessionLacksAndCreatesNothing() throws Exception {
        List<String> outcomes = outcomesInAnotherJvm();
        assertThat(outcomes).hasSize(4);
        assertThat(outcomes.get(0))
                .startsWith("nothing: [ES411] streaming sink 'strikes' (table strikes)")
                .contains("without Delta's extension and catalog", "spark.sql.extensions")
                .endsWith("tables 0");
        assertThat(outcomes.get(1))
                .startsWith("extension: [ES411]")
                .contains("without Delta's catalog", "spark.sql.catalog.spark_catalog")
                .endsWith("tables 0");
        assertThat(outcomes.get(2))
                .startsWith("catalog: [ES411]")
                .contains("without Delta's extension")
                .endsWith("tables 0");
        assertThat(outcomes.get(3)).isEqualTo("by code: " + CREATED);
    }

    private List<String> outcomesInAnotherJvm() throws IOException, InterruptedException {
        Path result = folder.resolve("outcomes");
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Spark's flags for its JVM; what the test runner adds for itself stays out.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-X"))
                .forEach(command::add);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(SessionsWithoutDelta.class.getName());
        command.add(result.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("the JVM has ended").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        return Files.readAllLines(result);
    }
}
