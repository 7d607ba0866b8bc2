package io.expectationsink.proof.hdfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.proof.storage.Handover;
import io.expectationsink.proof.storage.Lake;
import io.expectationsink.proof.storage.LakeProcess;
import io.expectationsink.proof.storage.LeaseProof;
import io.expectationsink.proof.storage.OutageProof;
import io.expectationsink.proof.storage.RowCount;
import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.Figures;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A sink whose checkpoint and table are on HDFS, with the users and the name node that a cluster has. */
@Tag("proof")
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HdfsTest {

    private static final String OWNER = "etl";
    private static final String STRANGER = "mallory";
    private static final String PATIENT = "spark.hadoop.dfs.client.retry.policy.enabled=true";

    @RegisterExtension
    private static final HdfsServer HDFS = new HdfsServer();

    private static Figures figures;

    @TempDir
    private Path folder;

    private Lake lake;

    @BeforeAll
    static void beginFigures() throws Exception {
        figures = Figures.of("hdfs");
    }

    @BeforeEach
    void makeFolders() throws Exception {
        String home = HDFS.folderOf(OWNER, "/" + folder.getFileName());
        lake = new Lake(home + "/tables", home + "/checkpoints", List.of());
    }

    @Test
    void losesNothingWhenTheNameNodeOrADriverIsStartedAgain() throws Exception {
        try (LakeProcess first = LakeProcess.driver(as(OWNER), folder, lake);
                LakeProcess second = LakeProcess.driver(as(OWNER), folder, lake.with(PATIENT))) {
            first.ask("add 0 10");
            assertThat(first.ask("start")).startsWith("started");
            assertThat(first.ask("drain")).isEqualTo("drained");

            HDFS.down();
            first.ask("add 10 20");
            assertThat(first.ask("drain")).startsWith("failed STORAGE_UNAVAILABLE [STREAM_FAILED]");
            HDFS.up();
            assertThat(first.ask("start")).startsWith("started");
            assertThat(first.ask("drain")).isEqualTo("drained");
            assertThat(first.ask("rows")).isEqualTo("20 20");

            new Handover(first, second, figures).takesPlace(20, 30);

            HDFS.down();
            second.ask("add 30 40");
            second.ask("reach");
            second.tell("drain");
            HDFS.up();
            assertThat(second.answer()).isEqualTo("drained");
            assertThat(second.ask("rows")).isEqualTo("40 40");
            figures.line(
                    "name node restarts 2, drivers killed 1, %s",
                    RowCount.of(second.ask("rows")).of(40));
        }
    }

    @Test
    void outlastsANameNodeThatIsAwayOrInSafeMode() throws Exception {
        try (LakeProcess driver = LakeProcess.driver(as(OWNER), folder, lake)) {
            driver.ask("add 0 10");
            assertThat(driver.ask("start")).startsWith("started");
            new OutageProof(driver, figures).outlasts("name node away", HDFS::down, HDFS::up, 10, 20);
            new OutageProof(driver, figures)
                    .outlasts("name node in safe mode", HDFS::enterSafeMode, HDFS::leaveSafeMode, 20, 30);
        }
    }

    @Test
    void saysWhomItRefusesWhere() throws Exception {
        try (LakeProcess owner = LakeProcess.driver(as(OWNER), folder, lake)) {
            owner.ask("add 0 10");
            owner.ask("start");
            assertThat(owner.ask("drain")).isEqualTo("drained");
        }
        try (LakeProcess stranger = LakeProcess.driver(as(STRANGER), folder, lake)) {
            assertThat(stranger.ask("start"))
                    .startsWith("failed START_REFUSED [ES212]")
                    .contains("the user '" + STRANGER + "' cannot write the file " + lake.checkpoints() + "/numbers/")
                    .contains(lake.checkpoints() + "/numbers belongs to etl:etl, rwxr-xr-x");
        }
        String own = HDFS.folderOf(STRANGER, "/" + folder.getFileName() + "-" + STRANGER);
        try (LakeProcess stranger =
                LakeProcess.driver(as(STRANGER), folder, new Lake(lake.tables() + "/new", own, List.of()))) {
            assertThat(stranger.ask("start"))
                    .startsWith("failed")
                    .contains("its storage denies the access (Permission denied: user=" + STRANGER + ", access=WRITE")
                    .contains("/tables\":etl:etl:drwxr-xr-x");
        }
    }

    @Test
    void keepsLeases() throws Exception {
        LeaseProof leases = new LeaseProof(as(OWNER), lake, figures);
        leases.goesToOneOfMany();
        leases.isLeftToAnotherMachineWhileItIsRenewed();
        leases.measure();
    }

    /** Processes of the user, as HDFS without Kerberos knows them. */
    private static LakeProcess.Launcher as(String user) {
        return (main, arguments) -> ChildJvm.start(List.of("env", "HADOOP_USER_NAME=" + user), main, arguments);
    }
}
