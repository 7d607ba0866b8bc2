package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Sample;
import io.expectationsink.benchmark.figure.Table;
import io.expectationsink.benchmark.start.Start.Outcome;
import io.expectationsink.benchmark.start.way.Way;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The time from {@code start} to its return, and to the first batch that is committed. */
final class StartTimes {

    private static final List<Way> WAYS = List.of(Way.GENERATED, Way.HAND_WRITTEN, Way.ORIGINAL);

    private StartTimes() {}

    static void measure(Lab lab, Figures figures, int rounds) throws Exception {
        Start start = new Start(lab, lab.local(), lab.rows(2, 10));
        try (Csv csv = figures.csv("times", "situation", "round", "way", "returned_ms", "committed_ms", "died")) {
            for (Situation situation : Situation.values()) {
                Map<Way, List<Outcome>> outcomes = new EnumMap<>(Way.class);
                WAYS.forEach(way -> outcomes.put(way, new ArrayList<>()));
                for (Turn<Way> turn : Turn.of(WAYS, rounds)) {
                    Outcome outcome = start.run(turn.of(), situation, Start.Observer.NONE);
                    csv.row(
                            situation,
                            turn.round(),
                            turn.of(),
                            outcome.returned(),
                            outcome.committed(),
                            outcome.died());
                    if (turn.counts()) {
                        outcomes.get(turn.of()).add(outcome);
                    }
                }
                figures.table("Time of a start, medians of " + rounds + ": " + situation, table(outcomes));
            }
        }
    }

    private static Table table(Map<Way, List<Outcome>> outcomes) {
        Table table = new Table(
                "way",
                "until it returns",
                "until the first batch is committed",
                "generated : this, returned",
                "generated : this, committed",
                "died before");
        for (Way way : WAYS) {
            table.row(
                    way.toString(),
                    ms(sample(outcomes.get(way), Outcome::returned)),
                    ms(sample(outcomes.get(way), Outcome::committed)),
                    ratio(outcomes, way, Outcome::returned),
                    ratio(outcomes, way, Outcome::committed),
                    outcomes.get(way).stream().filter(Outcome::died).count() + "");
        }
        return table;
    }

    private static String ratio(Map<Way, List<Outcome>> outcomes, Way way, ToDoubleFunction<Outcome> time) {
        return way == Way.GENERATED
                ? "1"
                : sample(outcomes.get(Way.GENERATED), time)
                        .over(sample(outcomes.get(way), time))
                        .toString();
    }

    private static Sample sample(List<Outcome> outcomes, ToDoubleFunction<Outcome> time) {
        return new Sample(outcomes.stream().mapToDouble(time).boxed().toList());
    }

    private static String ms(Sample sample) {
        return String.format(Locale.ROOT, "%.0f ms", sample.median());
    }
}
