package io.expectationsink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightCommandTest {

    @TempDir
    private Path lake;

    @Test
    void aLocationThatCanBeUsedIsSaidAndNothingStays() throws IOException {
        Console console = Console.run("preflight", lake.resolve("orders").toString());

        assertThat(console.exitCode()).isEqualTo(CommandLine.SOUND);
        assertThat(console.messages()).isEmpty();
        Documented.assertShown("preflight s3a://lake/checkpoints/orders", console.results(), lake);
        assertThat(lake).isEmptyDirectory();
    }

    @Test
    void theDriversDiskIsRefusedUnderAMasterElsewhere() throws IOException {
        Console console = Console.run("preflight", "file:" + lake.resolve("orders"), "--conf", "spark.master=yarn");

        assertThat(console.exitCode()).isEqualTo(CommandLine.ATTENTION);
        assertThat(console.messages()).isEmpty();
        Documented.assertShown(
                "preflight file:/var/checkpoints/orders --conf spark.master=yarn",
                console.results().replace("file:" + lake, "file:/var/checkpoints"),
                lake);
        assertThat(lake).isEmptyDirectory();
    }

    @Test
    void sparkSubmitsMasterCounts() throws IOException {
        String location = lake.resolve("orders").toString();
        System.setProperty("spark.master", "spark://host:7077");
        try {
            JsonNode json = Console.run("preflight", "--json", location).json();
            assertThat(json.path("master").textValue()).isEqualTo("spark://host:7077");
            assertThat(json.path("usable").booleanValue()).isFalse();
            assertThat(Console.run("preflight", location, "--conf=spark.master=local[2]")
                            .exitCode())
                    .isEqualTo(CommandLine.SOUND);
        } finally {
            System.clearProperty("spark.master");
        }
    }

    @Test
    void whatTheStorageRefusesIsSaid() throws IOException {
        Path file = Files.writeString(lake.resolve("file"), "x");

        Console aFile = Console.run("preflight", file.toString());
        Console unknown = Console.run("preflight", "--json", "nowhere://user:hunter2@lake/orders");

        assertThat(aFile.exitCode()).isEqualTo(CommandLine.ATTENTION);
        assertThat(aFile.results()).contains("verdict       refused", "it is a file");
        assertThat(unknown.exitCode()).isEqualTo(CommandLine.ATTENTION);
        assertThat(unknown.json().at("/refusals/0").textValue()).contains("No FileSystem for scheme \"nowhere\"");
        assertThat(unknown.results()).contains("nowhere://***@lake/orders").doesNotContain("hunter2");
    }
}
