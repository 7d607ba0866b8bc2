package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Goals;
import io.expectationsink.benchmark.start.Counts.Counted;
import io.expectationsink.benchmark.start.count.Calls;
import io.expectationsink.benchmark.start.count.Calls.Call;
import io.expectationsink.benchmark.start.count.CountingFileSystem;
import io.expectationsink.benchmark.start.way.Target;
import io.expectationsink.benchmark.start.way.Way;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a start asks of catalog and storage until its first batch is committed, and what a save asks, counted exactly. */
final class StartCounts {

    private static final int ATTEMPTS = 10;
    private static final long ROWS = 10;

    private final Lab lab;
    private final Store counted;
    private final Rows files;
    private final Start start;

    private StartCounts(Lab lab) throws Exception {
        this.lab = lab;
        this.counted = lab.store("counted", CountingFileSystem.SCHEME);
        this.files = lab.rows(2, ROWS);
        this.start = new Start(lab, counted, files);
    }

    static void measure(Figures figures) throws Exception {
        Goals goals = new Goals();
        try (Lab lab = Lab.counting();
                Csv csv = figures.csv("calls", "situation", "way", "layer", "kind", "by_starter", "asker", "calls")) {
            StartCounts counts = new StartCounts(lab);
            for (Situation situation : Situation.values()) {
                counts.count("start until its first batch is committed; " + situation, situation, csv, counts::started)
                        .show(figures, CallLimits.of(situation), goals);
            }
            for (Situation situation : List.of(Situation.NEW, Situation.EXISTING)) {
                counts.count("save; " + situation, situation, csv, counts::saved)
                        .show(figures, CallLimits.of(situation), goals);
            }
        }
        figures.table("Round trips and commits, exactly", goals.table());
    }

    private Counts count(String what, Situation situation, Csv csv, Counting counting) throws Exception {
        Counts counts = new Counts(what);
        for (Way way : Way.values()) {
            // The first one of a JVM looks up what later ones know.
            counting.count(way, situation);
            counts.add(way, counting.count(way, situation), csv);
        }
        return counts;
    }

    private Counted started(Way way, Situation situation) throws Exception {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Observed observed = new Observed();
            Start.Outcome outcome = start.run(way, situation, observed);
            if (!outcome.died()) {
                return new Counted(observed.calls, outcome.commits());
            }
        }
        throw new IllegalStateException("'" + way + "' has died " + ATTEMPTS + " times: " + situation);
    }

    private Counted saved(Way way, Situation situation) throws Exception {
        Dataset<Row> batch = files.batch();
        Target target = counted.target();
        if (situation == Situation.EXISTING) {
            Way.HAND_WRITTEN.save(batch.limit(0), target);
        }
        long before = counted.commits(target);
        Calls.begin();
        way.save(batch, target);
        Map<Call, Integer> calls = Calls.end();
        Counted saved = new Counted(calls, counted.commits(target) - before);
        lab.spark().sql("DROP TABLE " + target.table());
        return saved;
    }

    /** Counts what one way asks for. */
    @FunctionalInterface
    private interface Counting {

        Counted count(Way way, Situation situation) throws Exception;
    }

    private static final class Observed implements Start.Observer {

        private Map<Call, Integer> calls = Map.of();

        @Override
        public void before() {
            Calls.begin();
        }

        @Override
        public void committed() {
            calls = Calls.end();
        }
    }
}
