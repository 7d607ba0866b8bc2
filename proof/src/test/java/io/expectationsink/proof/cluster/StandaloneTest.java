package io.expectationsink.proof.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The sample application on a standalone cluster of Spark, of a master and two workers. */
@Tag("proof")
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StandaloneTest {

    private static final long REPORTS = 10_000;
    private static final String ALL_IS_WELL = "Every count is what it must be.";

    private final Instant begun = Instant.now();

    @TempDir
    private Path folder;

    @AutoClose
    private SparkHome spark;

    private SampleApplicationJars jars;
    private StandaloneCluster cluster;

    @BeforeEach
    void startCluster() throws IOException {
        jars = SampleApplicationJars.built();
        spark = SparkHome.of(jars.ofSpark());
        cluster = StandaloneCluster.start(spark, folder.resolve("work"), 2);
    }

    @Test
    void aWorkerThatIsKilledInABatchCostsNoRow() throws Exception {
        Path root = folder.resolve("lake");
        Path held = folder.resolve("held");
        Submission submission = new Submission(spark, jars)
                .with(ClassJar.write(folder.resolve("plugin.jar"), HoldingPlugin.class))
                .set("spark.expectationsink.severity", "ES215=warn")
                .set("spark.plugins", HoldingPlugin.class.getName())
                .set(HoldingPlugin.FILE, held.toString())
                .set(HoldingPlugin.QUERY, "bird_strikes_dq")
                .set(HoldingPlugin.BATCH, "2");
        TableFolder table = new TableFolder(root.resolve("tables/bird_strikes"));

        ChildJvm application = submission.to(cluster, root);
        HeldTask task = HeldTask.await(held, application);
        Set<String> halfDone = table.uncommitted();
        long committed = table.rows();
        cluster.workerOf(task.executor()).kill();
        String output = application.rest();
        int exitCode = application.exitCode();
        long rows = table.rows();

        System.out.println(output);
        Figures.of("standalone")
                .line(
                        "standalone cluster: worker and executor killed while task %,d had written %,d rows (%d files),"
                                + " %,d rows committed before; exit code %d, rows %,d, lost %,d, doubled %,d, %d s",
                        task.attempt(),
                        task.rows(),
                        halfDone.size(),
                        committed,
                        exitCode,
                        rows,
                        Math.max(0, REPORTS - rows),
                        Math.max(0, rows - REPORTS),
                        Duration.between(begun, Instant.now()).toSeconds());
        assertThat(exitCode).as(output).isZero();
        assertThat(output).contains(ALL_IS_WELL, "[ES215]", "Lost executor").doesNotContain("WRONG");
        assertThat(rows).isEqualTo(REPORTS);
        assertThat(committed).isPositive().isLessThan(REPORTS);
        assertThat(halfDone).isNotEmpty();
        assertThat(table.uncommitted()).isEqualTo(halfDone);
    }

    @Test
    void aCheckpointOnALocalDiskIsRefused() throws Exception {
        Path root = folder.resolve("lake");

        ChildJvm application = new Submission(spark, jars).to(cluster, root);
        String output = application.rest();
        int exitCode = application.exitCode();

        System.out.println(output);
        assertThat(exitCode).as(output).isOne();
        assertThat(output).contains("[ES215]", "on the driver's own disk, under the master " + cluster.url());
        assertThat(root.resolve("landing")).isDirectory();
        assertThat(root.resolve("tables")).doesNotExist();
        assertThat(root.resolve("checkpoints")).doesNotExist();
    }
}
