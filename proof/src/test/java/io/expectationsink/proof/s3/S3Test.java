package io.expectationsink.proof.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.proof.storage.Handover;
import io.expectationsink.proof.storage.Lake;
import io.expectationsink.proof.storage.LakeProcess;
import io.expectationsink.proof.storage.LeaseProof;
import io.expectationsink.proof.storage.OutageProof;
import io.expectationsink.proof.storage.RowCount;
import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.Engine;
import io.expectationsink.testing.Figures;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sink whose checkpoint and table are on an object store. */
@Tag("proof")
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class S3Test {

    private static final LakeProcess.Launcher S3A =
            (main, arguments) -> ChildJvm.start(Engine.SPARK_WITH_S3A, main, arguments);

    private static final String[] IMPATIENT = {
        "spark.hadoop.fs.s3a.attempts.maximum=1", "spark.hadoop.fs.s3a.retry.limit=1"
    };

    @RegisterExtension
    private static final S3Server S3 = new S3Server();

    private static Figures figures;

    @TempDir
    private Path folder;

    @BeforeAll
    static void beginFigures() throws Exception {
        figures = Figures.of("s3");
    }

    @Test
    void losesNothingWhenTheServerOrADriverIsStartedAgain() throws Exception {
        Lake lake = S3.lake("stream", S3Server.SECRET);
        try (LakeProcess first = LakeProcess.driver(S3A, folder, lake);
                LakeProcess second = LakeProcess.driver(S3A, folder, lake.with(IMPATIENT))) {
            first.ask("add 0 10");
            assertThat(first.ask("start")).startsWith("started");
            assertThat(first.ask("drain")).isEqualTo("drained");

            S3.down();
            first.ask("add 10 20");
            first.ask("reach");
            first.tell("drain");
            S3.up();
            assertThat(first.answer()).isEqualTo("drained");
            assertThat(first.ask("rows")).isEqualTo("20 20");

            new Handover(first, second, figures).takesPlace(20, 30);

            S3.down();
            second.ask("add 30 40");
            assertThat(second.ask("drain"))
                    .startsWith("failed STORAGE_UNAVAILABLE")
                    .contains("java.net.ConnectException");
            S3.up();
            assertThat(second.ask("start")).startsWith("started");
            assertThat(second.ask("drain")).isEqualTo("drained");
            assertThat(second.ask("rows")).isEqualTo("40 40");
            figures.line(
                    "servers killed 2, drivers killed 1, %s",
                    RowCount.of(second.ask("rows")).of(40));

            new OutageProof(second, figures).outlasts("server away", S3::down, S3::up, 40, 50);
        }
    }

    @Test
    void refusesAWrongSecretAndDoesNotTellIt() throws Exception {
        String wrong = "not-the-secret-of-the-lake";
        try (LakeProcess stranger = LakeProcess.driver(S3A, folder, S3.lake("refused", wrong))) {
            stranger.ask("add 0 10");
            String answer = stranger.ask("start");
            assertThat(answer)
                    .startsWith("failed START_REFUSED [ES212]")
                    .contains("s3a://lake/refused/checkpoints/numbers", "Forbidden", "Status Code: 403")
                    .doesNotContain(wrong, S3Server.SECRET, S3Server.KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesALeaseAlsoWithoutConditionalWrites(boolean conditional) throws Exception {
        Lake lake = S3.lake("conditional-" + conditional, S3Server.SECRET)
                .with("spark.hadoop.fs.s3a.create.conditional.enabled=" + conditional);
        try (LakeProcess one = LakeProcess.contender(S3A, lake);
                LakeProcess other = LakeProcess.contender(S3A, lake)) {
            String take = "take " + lake.checkpoints() + "/numbers";
            assertThat(one.ask(take)).isEqualTo("taken");
            assertThat(other.ask(take)).isEqualTo("refused");
            one.kill();
            assertThat(other.ask(take)).isEqualTo("taken");
        }
    }

    @Test
    void keepsLeases() throws Exception {
        LeaseProof leases = new LeaseProof(S3A, S3.lake("leases", S3Server.SECRET), figures);
        leases.goesToOneOfMany();
        leases.isLeftToAnotherMachineWhileItIsRenewed();
        leases.measure();
    }
}
