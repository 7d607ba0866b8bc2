package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Sample;
import io.expectationsink.benchmark.figure.Table;
import io.expectationsink.benchmark.figure.Verdict;
import io.expectationsink.benchmark.start.Start.Outcome;
import io.expectationsink.benchmark.start.way.Way;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the parts of a generated start cost, on one store, beside the batch that a hand-written start goes on with. */
final class PartPrices {

    private static final List<Part> CHECKS = List.of(Part.PREFLIGHT, Part.LEASE, Part.BINDING);

    private PartPrices() {}

    static void measure(Lab lab, Store store, Figures figures, int rounds) throws Exception {
        Start start = new Start(lab, store, lab.rows(2, 10));
        Table table = new Table(titles());
        try (Csv csv = figures.csv("parts-" + store.name(), "situation", "round", "part", "ms")) {
            for (Situation situation : Situation.values()) {
                Map<Part, List<Double>> parts = new EnumMap<>(Part.class);
                List<Double> whole = new ArrayList<>();
                List<Double> batches = new ArrayList<>();
                for (Turn<Way> turn : Turn.of(List.of(Way.GENERATED, Way.HAND_WRITTEN), rounds)) {
                    PartTimes times = new PartTimes();
                    Outcome outcome = start.run(turn.of(), situation, times);
                    if (turn.of() == Way.HAND_WRITTEN) {
                        double batch = outcome.committed() - outcome.returned();
                        csv.row(situation, turn.round(), "batch of the hand-written", batch);
                        add(turn, batches, batch);
                        continue;
                    }
                    add(turn, whole, outcome.returned());
                    csv.row(situation, turn.round(), "whole", outcome.returned());
                    for (Part part : Part.values()) {
                        csv.row(situation, turn.round(), part, times.ms(part));
                        add(turn, parts.computeIfAbsent(part, any -> new ArrayList<>()), times.ms(part));
                    }
                }
                table.row(row(situation, parts, new Sample(whole), new Sample(batches)));
            }
        }
        figures.table(
                String.format(
                        Locale.ROOT,
                        "Parts of a generated start on %s, medians of %d in ms; goal: preflight, lease and binding"
                                + " together cost less than one batch",
                        store.name(),
                        rounds),
                table);
    }

    private static void add(Turn<Way> turn, List<Double> values, double value) {
        if (turn.counts()) {
            values.add(value);
        }
    }

    private static String[] titles() {
        List<String> titles = new ArrayList<>(List.of("start"));
        for (Part part : Part.values()) {
            titles.add(part.toString());
        }
        titles.addAll(List.of("whole", "batch of the hand-written", "checks : batch", "goal"));
        return titles.toArray(String[]::new);
    }

    private static String[] row(Situation situation, Map<Part, List<Double>> parts, Sample whole, Sample batch) {
        List<String> cells = new ArrayList<>(List.of(situation.toString()));
        for (Part part : Part.values()) {
            cells.add(ms(new Sample(parts.get(part)).median()));
        }
        double checks = CHECKS.stream()
                .mapToDouble(part -> new Sample(parts.get(part)).median())
                .sum();
        double ratio = checks / batch.median();
        cells.add(ms(whole.median()));
        cells.add(ms(batch.median()));
        cells.add(String.format(Locale.ROOT, "%.2f", ratio));
        cells.add(Verdict.of(ratio < 1).toString());
        return cells.toArray(String[]::new);
    }

    private static String ms(double time) {
        return String.format(Locale.ROOT, "%.0f", time);
    }
}
