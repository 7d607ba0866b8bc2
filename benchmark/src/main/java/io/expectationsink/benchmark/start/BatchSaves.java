package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Goals;
import io.expectationsink.benchmark.figure.Sample;
import io.expectationsink.benchmark.figure.Table;
import io.expectationsink.benchmark.start.way.Target;
import io.expectationsink.benchmark.start.way.Way;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The time that a batch takes to be appended; what it asks for and commits is counted by {@link StartCounts}. */
final class BatchSaves {

    private static final List<Way> WAYS = List.of(Way.HAND_WRITTEN, Way.GENERATED, Way.ORIGINAL);
    private static final double TOLERANCE = 0.03;

    private BatchSaves() {}

    static void measure(Lab lab, Figures figures, String load, long rows, int rounds) throws Exception {
        Goals goals = new Goals();
        Dataset<Row> batch = lab.rows(1, rows).batch();
        try (Csv csv = figures.csv("saves-" + load, "situation", "round", "way", "ms")) {
            for (Situation situation : List.of(Situation.NEW, Situation.EXISTING)) {
                Map<Way, List<Double>> times = new EnumMap<>(Way.class);
                for (Turn<Way> turn : Turn.of(WAYS, rounds)) {
                    Target target = lab.local().target();
                    if (situation == Situation.EXISTING) {
                        Way.HAND_WRITTEN.save(batch.limit(0), target);
                    }
                    long began = System.nanoTime();
                    turn.of().save(batch, target);
                    double ms = (System.nanoTime() - began) / 1e6;
                    csv.row(situation, turn.round(), turn.of(), ms);
                    if (turn.counts()) {
                        times.computeIfAbsent(turn.of(), way -> new ArrayList<>())
                                .add(ms);
                    }
                    lab.spark().sql("DROP TABLE " + target.table());
                }
                figures.table(
                        String.format(Locale.ROOT, "A batch of %,d rows, %d rounds: %s", rows, rounds, situation),
                        table(times));
                goals.noLessThanOne(
                        situation + ", " + load + " batch, time of a save, hand-written : generated",
                        TOLERANCE,
                        new Sample(times.get(Way.HAND_WRITTEN)).over(new Sample(times.get(Way.GENERATED))));
            }
        }
        figures.table("Saves beside hand-written ones, " + load + " batches", goals.table());
    }

    private static Table table(Map<Way, List<Double>> times) {
        Table table = new Table("way", "save, median", "generated : this");
        for (Way way : WAYS) {
            Sample sample = new Sample(times.get(way));
            table.row(
                    way.toString(),
                    String.format(Locale.ROOT, "%.0f ms", sample.median()),
                    way == Way.GENERATED
                            ? "1"
                            : new Sample(times.get(Way.GENERATED)).over(sample).toString());
        }
        return table;
    }
}
