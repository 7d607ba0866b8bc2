package io.expectationsink.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.exception.CheckpointException;
import io.expectationsink.testing.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Inspection and verification of a checkpoint that a real stream has written, from one listing. */
@ExtendWith(LocalSpark.class)
class CheckpointExaminationTest {

    @TempDir
    static Path folder;

    private static Path orders;

    private final List<String> listings = new ArrayList<>();

    private final Checkpoints checkpoints = Checkpoints.onClassPath().reportingTo((step, done, total) -> {
        if (step.equals("listing offsets")) {
            listings.add(step);
        }
    });

    @BeforeAll
    static void runStream(SparkSession spark) throws Exception {
        RealStreams streams = new RealStreams(spark, folder);
        streams.addFiles(2);
        orders = streams.runIntoDelta("orders", streams.plain(), "append");
    }

    private Optional<CheckpointExamination> examine(Path location) {
        return checkpoints.examine(location.toString());
    }

    @Test
    void aSoundCheckpointIsListedOnce() {
        CheckpointExamination examination = examine(orders).orElseThrow();

        assertThat(listings).hasSize(1);
        assertThat(examination.verification()).isEqualTo(checkpoints.verify(orders.toString()));
        assertThat(examination.inspection())
                .usingRecursiveComparison()
                .ignoringFields("inspected", "verdict")
                .isEqualTo(checkpoints.inspect(orders.toString()));
    }

    @Test
    void aDamageIsLookedAtAgain() throws IOException {
        Path damaged = folder.resolve("damaged");
        Breakage.copy(orders, damaged);
        Breakage.lost("metadata").happenTo(damaged);

        CheckpointExamination examination = examine(damaged).orElseThrow();

        assertThat(listings).hasSize(3);
        assertThat(examination.verification().damages())
                .extracting(Damage::kind)
                .containsExactly(DamageKind.METADATA_MISSING);
        assertThat(examination.inspection().queryId()).isEmpty();
    }

    @Test
    void whereNoCheckpointIsThereIsNone() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other/offsets"));
        Files.writeString(other.resolveSibling("notes.txt"), "x");

        assertThat(examine(folder.resolve("nothing"))).isEmpty();
        assertThat(examine(other.getParent())).isEmpty();
    }

    @Test
    void whatCannotBeReadIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> examine(file))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("is a file");
        assertThatThrownBy(() -> checkpoints.examine("nowhere://lake/orders"))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("No FileSystem for scheme");
    }
}
