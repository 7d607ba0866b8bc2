package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Goals;
import io.expectationsink.benchmark.figure.Ratio;
import io.expectationsink.benchmark.figure.Sample;
import io.expectationsink.benchmark.figure.Table;
import io.expectationsink.benchmark.start.way.Pace;
import io.expectationsink.benchmark.start.way.Target;
import io.expectationsink.benchmark.start.way.Way;
import io.expectationsink.monitor.SinkMonitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * Rows per second of a stream that catches up, with and without a monitor. The original's way is not among them: once its
 * stream has started, it is the hand-written one's, by the same call of Spark; where it differs, in its start, it is
 * measured by {@link StartTimes}, and the ALTER of that would here kill some of the streams and say nothing of the others.
 */
final class Throughput {

    private static final double MS_PER_S = 1000;
    private static final long PATIENCE_MS = TimeUnit.MINUTES.toMillis(5);

    /** What is less than this is no difference. */
    private static final double TOLERANCE = 0.03;

    private final Lab lab;
    private final Figures figures;

    Throughput(Lab lab, Figures figures) {
        this.lab = lab;
        this.figures = figures;
    }

    /** In the order of their turns: who are compared are neighbours. */
    private enum Contender {
        HAND_WRITTEN("hand-written", Way.HAND_WRITTEN),
        GENERATED("generated", Way.GENERATED),
        MONITORED("generated and monitored", Way.GENERATED);

        private final String words;
        private final Way way;

        Contender(String words, Way way) {
            this.words = words;
            this.way = way;
        }
    }

    /**
     * Measures streams of as many batches.
     *
     * @param load what the load is called
     * @param skipped the first so many batches do not count
     */
    void measure(String load, int batches, long rowsPerBatch, int skipped, int rounds) throws Exception {
        Rows rows = lab.rows(batches, rowsPerBatch);
        Map<Contender, List<Double>> speeds = new EnumMap<>(Contender.class);
        try (Csv csv = figures.csv("throughput-" + load, "round", "contender", "batches", "rows", "ms")) {
            for (Turn<Contender> turn : Turn.of(List.of(Contender.values()), rounds)) {
                List<StreamingQueryProgress> reports = run(turn.of(), rows);
                refuseOthers(reports, batches, rowsPerBatch);
                List<StreamingQueryProgress> counted = reports.subList(skipped, reports.size());
                long written = counted.stream()
                        .mapToLong(StreamingQueryProgress::numInputRows)
                        .sum();
                long ms = time(counted);
                csv.row(turn.round(), turn.of().words, counted.size(), written, ms);
                if (turn.counts()) {
                    speeds.computeIfAbsent(turn.of(), contender -> new ArrayList<>())
                            .add(written * MS_PER_S / ms);
                }
            }
        }
        figures.table(
                String.format(
                        Locale.ROOT,
                        "Rows per second over %d batches of %,d rows, %d rounds (the first %d batches of each do not count)",
                        batches,
                        rowsPerBatch,
                        rounds,
                        skipped),
                table(speeds));
        figures.table("Throughput, " + load + " batches", goals(load, speeds));
    }

    private List<StreamingQueryProgress> run(Contender contender, Rows rows) throws Exception {
        return contender == Contender.MONITORED ? monitored(contender, rows) : written(contender, rows);
    }

    private List<StreamingQueryProgress> monitored(Contender contender, Rows rows) throws Exception {
        try (SinkMonitor monitor = SinkMonitor.on(lab.spark())) {
            List<StreamingQueryProgress> reports = written(contender, rows);
            if (monitor.figures().isEmpty()) {
                throw new IllegalStateException("The monitor has not watched the stream");
            }
            return reports;
        }
    }

    private List<StreamingQueryProgress> written(Contender contender, Rows rows) throws Exception {
        Target target = lab.local().target();
        StreamingQuery query = contender.way.start(rows.stream(), target, Pace.AVAILABLE_NOW);
        if (!query.awaitTermination(PATIENCE_MS)) {
            throw new IllegalStateException("The stream does not end: " + query.status());
        }
        lab.spark().sql("DROP TABLE " + target.table());
        return Arrays.stream(query.recentProgress())
                .filter(report -> report.numInputRows() > 0)
                .toList();
    }

    /** Each of them reports its batch, with all of its rows. */
    private static void refuseOthers(List<StreamingQueryProgress> reports, int batches, long rowsPerBatch) {
        List<Long> rows =
                reports.stream().map(StreamingQueryProgress::numInputRows).toList();
        if (!rows.equals(Collections.nCopies(batches, rowsPerBatch))) {
            throw new IllegalStateException(
                    "Instead of " + batches + " batches of " + rowsPerBatch + " rows there were batches of " + rows);
        }
    }

    private static long time(List<StreamingQueryProgress> reports) {
        StreamingQueryProgress last = reports.get(reports.size() - 1);
        Instant begin = Instant.parse(reports.get(0).timestamp());
        return Duration.between(begin, Instant.parse(last.timestamp())).toMillis() + last.batchDuration();
    }

    private static Table table(Map<Contender, List<Double>> speeds) {
        Table table = new Table("stream", "rows per second, median");
        speeds.forEach((contender, speed) -> table.row(contender.words, rate(new Sample(speed))));
        return table;
    }

    private static Table goals(String load, Map<Contender, List<Double>> speeds) {
        return new Goals()
                .noLessThanOne(
                        load + " batches, rows per second, generated : hand-written",
                        TOLERANCE,
                        ratio(speeds, Contender.GENERATED, Contender.HAND_WRITTEN))
                .noLessThanOne(
                        load + " batches, rows per second, generated and monitored : generated",
                        TOLERANCE,
                        ratio(speeds, Contender.MONITORED, Contender.GENERATED))
                .table();
    }

    private static Ratio ratio(Map<Contender, List<Double>> speeds, Contender one, Contender other) {
        return new Sample(speeds.get(one)).over(new Sample(speeds.get(other)));
    }

    private static String rate(Sample speed) {
        return String.format(Locale.ROOT, "%,.0f", speed.median());
    }
}
