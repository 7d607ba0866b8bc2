package io.expectationsink.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.definition.CheckpointPath;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.Sink;
import io.expectationsink.testing.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class PreflightTest {

    private static final Sink SINK =
            Sink.atStart(SinkDefinition.builder("s").table("t").build(), true);

    @TempDir
    private Path folder;

    private DriverFileSystem files;

    @BeforeEach
    void reachDriver(SparkSession spark) {
        files = DriverFileSystem.of(spark).orElseThrow();
    }

    private Preflight.Outcome check(String master, CheckpointPath path) {
        return new Preflight(files, master).check(SINK, path);
    }

    private static List<Rule> rules(Preflight.Outcome outcome) {
        return outcome.findings().stream().map(finding -> finding.rule()).toList();
    }

    @Test
    void leavesNothingBehind() {
        Path location = folder.resolve("a").resolve("b").resolve("t");

        assertThat(check("local[2]", CheckpointPath.exactly(location.toString()))
                        .findings())
                .isEmpty();

        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void takesBackNothingThatWasThereBefore() throws IOException {
        Path location = Files.createDirectories(folder.resolve("t"));

        check("local[2]", CheckpointPath.exactly(location.toString())).folders().undo();

        assertThat(location).isEmptyDirectory();
    }

    @Test
    void takesBackWhatSparkWritesBeforeItsFirstBatchAndNothingElse() throws IOException {
        Path unused = folder.resolve("unused");
        Preflight.Outcome first = check("local[2]", CheckpointPath.exactly(unused.toString()));
        Files.createDirectory(unused);
        Files.writeString(unused.resolve("metadata"), "{\"id\":\"…\"}");
        first.folders().undo();
        assertThat(unused).doesNotExist();

        Path used = folder.resolve("used");
        Preflight.Outcome second = check("local[2]", CheckpointPath.exactly(used.toString()));
        Files.createDirectories(used.resolve("offsets"));
        Files.writeString(used.resolve("offsets").resolve("0"), "v1");
        second.folders().undo();
        assertThat(used.resolve("offsets").resolve("0")).exists();
    }

    @Test
    void leavesTheCheckpointOfAnotherStreamBesideIt() throws IOException {
        Path base = folder.resolve("base");
        Preflight.Outcome one = check("local[2]", CheckpointPath.below(base.toString(), "one"));
        Files.createDirectories(base.resolve("one"));
        Files.createDirectories(base.resolve("other"));
        Files.writeString(base.resolve("other").resolve("metadata"), "{\"id\":\"…\"}");

        one.folders().undo();

        assertThat(base.resolve("one")).doesNotExist();
        assertThat(base.resolve("other").resolve("metadata")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"metadata", "offsets"})
    void refusesABaseWithACheckpointOfItsOwn(String entry) throws IOException {
        Files.createDirectory(folder.resolve(entry));

        Preflight.Outcome outcome = check("local[2]", CheckpointPath.below(folder.toString(), "t"));

        assertThat(rules(outcome)).containsExactly(Rule.CHECKPOINT_IN_BASE);
        outcome.folders().undo();
        assertThat(folder.resolve("t")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spark://host:7077", "yarn", "k8s://https://host"})
    void refusesTheDriversDiskWhereExecutorsRunElsewhere(String master) {
        Path location = folder.resolve("t");

        for (String spelling : List.of(location.toString(), "file:" + location)) {
            Preflight.Outcome outcome = check(master, CheckpointPath.exactly(spelling));
            assertThat(rules(outcome)).containsExactly(Rule.CHECKPOINT_ON_LOCAL_DISK);
            outcome.folders().undo();
        }
        assertThat(location).doesNotExist();
    }

    @Test
    void saysWhyALocationCannotBeUsed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThat(check("local[2]", CheckpointPath.exactly(file.toString())).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.CHECKPOINT_UNUSABLE);
                    assertThat(finding.message()).contains("it is a file").contains(System.getProperty("user.name"));
                });
        assertThat(rules(check(
                        "local[2]", CheckpointPath.exactly(file.resolve("below").toString()))))
                .containsExactly(Rule.CHECKPOINT_UNUSABLE);
        assertThat(rules(check("local[2]", CheckpointPath.exactly("nosuch://host/x"))))
                .containsExactly(Rule.CHECKPOINT_UNUSABLE);
    }
}
