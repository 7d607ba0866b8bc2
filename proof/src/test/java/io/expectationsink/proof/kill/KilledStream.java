package io.expectationsink.proof.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.checkpoint.CheckpointExamination;
import io.expectationsink.checkpoint.Checkpoints;
import io.expectationsink.proof.kill.DriverLife.Start;
import io.expectationsink.proof.kill.Kill.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;

/** A stream, the drivers of which are killed one after the other. */
final class KilledStream {

    /** The numbers that arrive before each start, and again while the driver runs. */
    private static final int NUMBERS = 1_600;

    /** How long a driver lives at most once its query runs. */
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(3);

    /** So many drivers of a stream are killed on their way to its first batch, unless they are too fast. */
    private static final int EARLY_KILLS = 2;

    private static final String AVAILABLE_NOW = "spark.expectationsink.killedNumbers.trigger.availableNow=true";

    /** What to remove after a creation that died; docs/checkpoints.md#a-table-that-was-not-finished. */
    private static final Pattern REMOVE =
            Pattern.compile("a log without a commit.*hadoop fs -rm -r '(?:file:)?([^']+/_delta_log)'");

    private final Path folder;
    private final NumberSource numbers;
    private final Random random;
    private final List<Kill> kills = new ArrayList<>();
    private final List<Start> starts = new ArrayList<>();
    /** How long the last start took; those to come are killed within that time. */
    private Duration lastStart = Duration.ofSeconds(5);

    private int removedLogs;
    private long produced;

    KilledStream(Path folder, NumberSource numbers, Random random) {
        this.folder = folder;
        this.numbers = numbers;
        this.random = random;
    }

    /** Kills so many drivers, and lets the last one read the rest. */
    KilledStream run(int count) throws Exception {
        while (kills.size() < count) {
            Aim aim = kills.size() < EARLY_KILLS ? Aim.START : Aim.values()[kills.size() % Aim.values().length];
            produce();
            killOne(aim);
        }
        drain();
        return this;
    }

    private void produce() throws IOException {
        numbers.add(produced, produced + NUMBERS);
        produced += NUMBERS;
    }

    private void killOne(Aim aim) throws Exception {
        double chance = random.nextDouble();
        try (DriverLife driver = DriverLife.begin(folder, numbers)) {
            aim.await(driver);
            if (aim != Aim.START) {
                produce();
            }
            Duration longest = aim == Aim.START ? lastStart : LONGEST_LIFE;
            boolean isAlive = driver.outlives(Duration.ofNanos((long) (chance * longest.toNanos())));
            Optional<Start> start = driver.kill();
            if (start.isPresent() && !start.get().isRunning()) {
                removeUnfinishedLog(start.get());
                return;
            }
            assertThat(isAlive).as("the query has not failed").isTrue();
            start.ifPresent(this::took);
            kills.add(seen(start.isPresent()));
        }
    }

    private void took(Start start) {
        lastStart = start.took();
        starts.add(start);
    }

    private void drain() throws Exception {
        try (DriverLife driver = DriverLife.begin(folder, numbers, AVAILABLE_NOW)) {
            Start start = driver.awaitStart();
            if (!start.isRunning()) {
                removeUnfinishedLog(start);
                drain();
                return;
            }
            took(start);
            assertThat(driver.awaitEnd()).isZero();
        }
    }

    /** Does what a refusal asks for; there may be no other one. */
    private void removeUnfinishedLog(Start refused) throws IOException {
        Matcher command = REMOVE.matcher(refused.outcome());
        assertThat(command.find()).as(refused.outcome()).isTrue();
        FileUtils.deleteDirectory(Path.of(command.group(1)).toFile());
        removedLogs++;
    }

    private Kill seen(boolean wasRunning) throws IOException {
        Optional<CheckpointExamination> examination = Checkpoints.onClassPath().examine(checkpoint());
        examination.ifPresent(found ->
                assertThat(found.verification().damages()).as("after a kill").isEmpty());
        long planned = examination
                .map(found -> found.inspection().lastBatch().orElse(-1))
                .orElse(-1L);
        long done = examination
                .map(found -> found.inspection().lastCommit().orElse(-1))
                .orElse(-1L);
        Moment moment = !DeltaCommitLog.isCreated(table())
                ? Moment.BEFORE_THE_TABLE
                : done < 0
                        ? Moment.BEFORE_THE_FIRST_COMMIT
                        : !wasRunning
                                ? Moment.DURING_THE_START
                                : planned > done ? Moment.DURING_A_BATCH : Moment.BETWEEN_BATCHES;
        return new Kill(moment, DeltaCommitLog.lastBatch(table()) > done, isLeaseTorn());
    }

    private boolean isLeaseTorn() throws IOException {
        for (String name : List.of("_expectation-sink.lease", "_expectation-sink.lease.takeover")) {
            Path lease = Path.of(checkpoint(), name);
            if (Files.exists(lease) && !Files.readString(lease).endsWith("}")) {
                return true;
            }
        }
        return false;
    }

    /** Its name, in figures. */
    String name() {
        return folder.getFileName().toString();
    }

    /** Where its table lies. */
    Path table() {
        return folder.resolve("lake");
    }

    /** Where its checkpoint lies. */
    String checkpoint() {
        return folder.resolve("checkpoint").toString();
    }

    /** How many numbers its source has offered, from 0 on. */
    long produced() {
        return produced;
    }

    /** The kills, in order. */
    List<Kill> kills() {
        return kills;
    }

    /** The starts that were seen to their end. */
    List<Start> starts() {
        return starts;
    }

    /** How often a person would have had to remove the log of a table that was not finished. */
    int removedLogs() {
        return removedLogs;
    }
}
