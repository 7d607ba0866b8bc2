package io.expectationsink.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.SaveMode;
import io.expectationsink.parity.Case.Verdict;
import io.expectationsink.testing.KafkaBroker;
import io.expectationsink.testing.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the rule book against the engine over everything that an annotation can say. The properties {@code parity.seed}
 * and {@code parity.cases} choose the cases; 0 cases are all pairs.
 */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class ParityTest {

    private static final long SEED = Long.getLong("parity.seed", 20_261_122L);
    private static final int CASES = Integer.getInteger("parity.cases", 200);
    private static final int THREADS = 2;
    private static final Path REPORT = Path.of("target", "parity.txt");

    @RegisterExtension
    static final KafkaBroker KAFKA = new KafkaBroker();

    @Test
    void refusesWhatTheEngineRefusesAndNothingThatItRuns(SparkSession spark, @TempDir Path folder) throws Exception {
        Engine engine = new Engine(spark, folder, Sources.on(spark, KAFKA.servers()));
        List<Result> results = run(cases(), engine);

        List<Result> differences = results.stream().filter(Result::isDifference).toList();
        report(results, differences);
        assertThat(differences.stream().filter(Result::isUnexplained)).isEmpty();
    }

    private static List<Case> cases() {
        List<Case> streams = Pairs.of(Space.ofStreams(KAFKA.servers()), SEED);
        List<Case> batches = Pairs.of(Space.ofBatches(KAFKA.servers()), SEED);
        if (CASES == 0) {
            return Stream.concat(streams.stream(), batches.stream()).toList();
        }
        int some = CASES * streams.size() / (streams.size() + batches.size());
        return Stream.concat(streams.stream().limit(some), batches.stream().limit((long) CASES - some))
                .toList();
    }

    /** A case that another one beside it may have kept waiting is tried again alone. */
    private static List<Result> run(List<Case> cases, Engine engine) throws Exception {
        Map<Case, Future<Result>> running = new LinkedHashMap<>();
        List<Result> results = new ArrayList<>();
        List<Case> undecided = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            cases.forEach(tried -> running.put(tried, threads.submit(() -> run(tried, engine))));
            for (Map.Entry<Case, Future<Result>> entry : running.entrySet()) {
                try {
                    results.add(entry.getValue().get());
                } catch (ExecutionException e) {
                    assertThat(e).as(entry.getKey().label()).hasCauseInstanceOf(UndecidedException.class);
                    undecided.add(entry.getKey());
                }
            }
        } finally {
            threads.shutdownNow();
        }
        for (Case tried : undecided) {
            System.out.println("Once more, alone: " + tried.label());
            results.add(runAlone(tried, engine));
        }
        return results;
    }

    private static Result runAlone(Case tried, Engine engine) {
        try {
            return run(tried, engine);
        } catch (UndecidedException e) {
            return Result.undecided(tried, e);
        }
    }

    private static Result run(Case tried, Engine engine) {
        Outcome outcome = engine.run(tried);
        // An ENGINE rule must hold for a table that is there as well, where the sink writes to one.
        boolean again = !outcome.ran()
                && tried.verdict() == Verdict.ENGINE
                && tried.definition().table().isPresent()
                && tried.definition().mode() != SaveMode.IGNORE;
        return new Result(tried, outcome, again && engine.runOnExisting(tried).ran());
    }

    /** To the build's log, where it is looked for, and to a file. */
    private static void report(List<Result> results, List<Result> differences) throws IOException {
        StringBuilder text = new StringBuilder("Parity, seed " + SEED + ", " + results.size() + " cases\n");
        text.append(new ConfusionTable(results));
        text.append("\nDifferences: ").append(differences.size()).append('\n');
        differences.forEach(difference -> text.append(difference).append('\n'));
        Files.writeString(REPORT, text);
        System.out.println(text);
    }
}
