package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Goals;
import io.expectationsink.benchmark.figure.Table;
import io.expectationsink.benchmark.start.way.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the parts of a generated start cost, on one store, beside the batch that a hand-written start goes on with. The
 * goal is that what a start checks costs less than the first batch that it guards, which both pay: a start is then never
 * twice as long for it. Where the store is far away, the requests count, each of which takes its latency.
 */
final class PartPrices {

    private PartPrices() {}

    static void measure(Lab lab, Store store, Figures figures, int rounds) throws Exception {
        Start start = new Start(lab, store, lab.rows(2, 10));
        Table times = new Table(titles("whole", "batch of the hand-written"));
        Table requests = new Table(titles("until it returns", "until the first batch", "the hand-written"));
        Goals goals = new Goals();
        boolean asks = false;
        try (Csv csv = figures.csv("parts-" + store.name(), "situation", "round", "part", "ms", "requests")) {
            for (Situation situation : Situation.values()) {
                PartSamples samples = new PartSamples();
                for (Turn<Way> turn : Turn.of(List.of(Way.GENERATED, Way.HAND_WRITTEN), rounds)) {
                    PartTimes parts = new PartTimes(Thread.currentThread());
                    PartRequests asked = new PartRequests();
                    // The hand-written one is watched as well, so that both are slowed down alike.
                    Start.Outcome outcome = start.run(turn.of(), situation, asked.around(parts));
                    samples.add(turn, outcome, parts, asked);
                    PartSamples.write(csv, situation, turn, outcome, parts, asked);
                }
                times.row(samples.times(situation));
                requests.row(samples.requests(situation));
                asks |= samples.ask();
                goals.atMost(
                        String.format(
                                Locale.ROOT,
                                "%s, %s: preflight, lease and binding : the hand-written start's batch",
                                store.name(),
                                situation),
                        1,
                        samples.checksOverBatch());
            }
        }
        figures.table(
                String.format(
                        Locale.ROOT, "Parts of a generated start on %s, medians of %d in ms", store.name(), rounds),
                times);
        if (asks) {
            figures.table(
                    "Requests over the wire to " + store.name() + " by the parts of a generated start, medians",
                    requests);
        }
        figures.table("Checks of a start on " + store.name(), goals.table());
    }

    private static String[] titles(String... last) {
        List<String> titles = new ArrayList<>(List.of("start"));
        for (Part part : Part.values()) {
            titles.add(part.toString());
        }
        titles.addAll(List.of(last));
        return titles.toArray(String[]::new);
    }
}
