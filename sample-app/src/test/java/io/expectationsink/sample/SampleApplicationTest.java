package io.expectationsink.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleApplicationTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void wrongArgumentsGiveTheUsage() {
        assertThat(run("--rot", "x")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Unknown argument: --rot", "Usage:");
        assertThat(printed()).isEmpty();
    }

    @Test
    void aSecondRunResumesAndAddsNothing(@TempDir Path root) throws IOException {
        assertThat(run("--root", root.toString())).as(printed()).isZero();
        assertThat(printed())
                .contains("First start", "with one more file")
                .contains("bird_strikes_dq      micro-batch 3:  2,250 rows")
                .contains("bird_strikes_dq      micro-batch 4:  1,000 rows")
                .contains("strikes_by_phase_dq  micro-batch 4:  1,000 rows")
                .contains("aviation.bird_strikes: 10,000 rows")
                .contains("checkpoints/sample/bird_strikes_dq_stream/aviation_bird_strikes (5 micro-batches)");
        List<Path> written = files(root.resolve("tables/bird_strikes"));
        out.reset();

        assertThat(run("--root", root.toString())).as(printed()).isZero();
        assertThat(printed())
                .contains("Resuming", "nothing new")
                .doesNotContain("First start", "one more file", "micro-batch 5:");
        assertThat(files(root.resolve("tables/bird_strikes"))).isEqualTo(written);
        out.reset();

        Path input = root.resolve("landing/strikes-1.csv");
        Files.writeString(input, StrikeReports.in(input).slice(0, 2_000).text());
        assertThat(run("--root", root.toString())).as(printed()).isOne();
        assertThat(printed()).contains("WRONG  bird_strikes holds each report of each file once");
    }

    @Test
    void aRootThatIsAFileIsRefused(@TempDir Path root) throws IOException {
        Path file = Files.createFile(root.resolve("file"));

        assertThat(run("--root", file.toString())).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--root " + file + " is a file");
        assertThat(printed()).isEmpty();
    }

    @Test
    void aRootThatCannotBeUsedIsNamed(@TempDir Path root) throws IOException {
        Path file = Files.createFile(root.resolve("file")).resolve("below");

        assertThat(run("--root", file.toString())).isOne();

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("has failed", file.toString());
    }

    private int run(String... arguments) {
        return SampleApplication.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
