package io.expectationsink.proof.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.testing.Figures;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** That leases and preflights work on shared storage, and how long they take there. */
public final class LeaseProof {

    private static final int CONTENDERS = 4;
    private static final int ROUNDS = 20;

    private final LakeProcess.Launcher launcher;
    private final Lake lake;
    private final Figures figures;

    /** For processes that the launcher starts. */
    public LeaseProof(LakeProcess.Launcher launcher, Lake lake, Figures figures) {
        this.launcher = launcher;
        this.lake = lake;
        this.figures = figures;
    }

    /** Of processes that take a lease at once, a free one or that of a process that was killed, one gets it; none fails. */
    public void goesToOneOfMany() throws Exception {
        List<String> left = locations("left");
        try (LakeProcess owner = LakeProcess.contender(launcher, lake)) {
            for (String location : left) {
                assertThat(owner.ask("take " + location)).isEqualTo("taken");
            }
            owner.kill();
        }
        try (LeaseRace race = new LeaseRace(launcher, lake, CONTENDERS)) {
            goesToOne("free leases", race.run(locations("free")));
            goesToOne("leases of a killed process", race.run(left));
        }
    }

    private void goesToOne(String leases, List<List<String>> rounds) throws IOException {
        assertThat(rounds)
                .hasSize(ROUNDS)
                .allSatisfy(round -> assertThat(round).containsExactly("refused", "refused", "refused", "taken"));
        figures.line("%s that one of %d processes took at once: %d of %d", leases, CONTENDERS, ROUNDS, ROUNDS);
    }

    private List<String> locations(String name) {
        return IntStream.range(0, ROUNDS)
                .mapToObj(round -> lake.checkpoints() + "/" + name + "-" + round)
                .toList();
    }

    /** One of another machine is left alone while it is renewed, and taken when it is not. */
    public void isLeftToAnotherMachineWhileItIsRenewed() throws IOException {
        String location = lake.checkpoints() + "/elsewhere";
        try (LakeProcess owner = LakeProcess.contender(launcher, lake);
                LakeProcess other = LakeProcess.contender(launcher, lake)) {
            assertThat(owner.ask("pretend " + location)).isEqualTo("pretending");
            assertThat(other.ask("take " + location)).isEqualTo("refused");
            owner.ask("fall-silent");
            long began = System.nanoTime();
            assertThat(other.ask("take " + location)).isEqualTo("taken");
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            assertThat(waited).isGreaterThanOrEqualTo(LeaseContender.TIME);
            figures.line(
                    "a lease of %d ms of another machine: refused while renewed, taken after %d ms of silence",
                    LeaseContender.TIME.toMillis(), waited.toMillis());
        }
    }

    /** Writes down what checks take. */
    public void measure() throws IOException {
        try (LakeProcess process = LakeProcess.contender(launcher, lake)) {
            String there = lake.checkpoints() + "/there";
            measure(process, "preflight of two new folders", "preflight " + lake.checkpoints() + "/new/folder");
            assertThat(process.ask("take " + there)).isEqualTo("taken");
            measure(process, "preflight of a folder that is there", "preflight " + there);
            assertThat(process.ask("release")).isEqualTo("released");
            measure(process, "a lease, taken and removed", "lease " + there);
        }
    }

    private void measure(LakeProcess process, String what, String command) throws IOException {
        String time = process.ask(command);
        assertThat(time).matches("\\d+ ms \\(median of \\d+\\)");
        figures.line("%s: %s", what, time);
    }
}
