package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/** Rows per second of a stream that catches up, with and without a monitor. */
final class Throughput {

    private static final double MS_PER_S = 1000;

    private final Lab lab;
    private final Figures figures;

    Throughput(Lab lab, Figures figures) {
        this.lab = lab;
        this.figures = figures;
    }

    private enum Contender {
        GENERATED("generated", Way.GENERATED),
        HAND_WRITTEN("hand-written", Way.HAND_WRITTEN),
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
        query.awaitTermination();
        lab.spark().sql("DROP TABLE " + target.table());
        return Arrays.stream(query.recentProgress())
                .filter(report -> report.numInputRows() > 0)
                .toList();
    }

    private static long time(List<StreamingQueryProgress> reports) {
        StreamingQueryProgress last = reports.get(reports.size() - 1);
        Instant begin = Instant.parse(reports.get(0).timestamp());
        return Duration.between(begin, Instant.parse(last.timestamp())).toMillis() + last.batchDuration();
    }

    private static Table table(Map<Contender, List<Double>> speeds) {
        Table table = new Table("stream", "rows per second, median", "over", "ratio", "goal");
        for (Contender contender : Contender.values()) {
            Contender base = contender == Contender.MONITORED ? Contender.GENERATED : Contender.HAND_WRITTEN;
            Sample speed = new Sample(speeds.get(contender));
            if (contender == base) {
                table.row(contender.words, rate(speed), "", "", "");
                continue;
            }
            Ratio ratio = speed.over(new Sample(speeds.get(base)));
            table.row(
                    contender.words,
                    rate(speed),
                    base.words,
                    ratio.toString(),
                    // A loss that could be noise is none; a gain is no fault.
                    ratio.noLessThanOne(0.03).toString());
        }
        return table;
    }

    private static String rate(Sample speed) {
        return String.format(Locale.ROOT, "%,.0f", speed.median());
    }
}
