package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Goals;
import io.expectationsink.benchmark.figure.Ratio;
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
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The time from {@code start} to its return, and to the first batch that is committed. Rounds in which a way's first batch
 * died say nothing of when it is committed: they stay out of that ratio, with their partners. Beside the hand-written way
 * the ratios have no goal, which is set in round trips; see {@link CallLimits}.
 */
final class StartTimes {

    /** In the order of their turns, the generated one between those that it is compared with. */
    private static final List<Way> WAYS = List.of(Way.HAND_WRITTEN, Way.GENERATED, Way.ORIGINAL);

    private static final double TOLERANCE = 0.03;

    private StartTimes() {}

    static void measure(Lab lab, Figures figures, int rounds) throws Exception {
        Start start = new Start(lab, lab.local(), lab.rows(2, 10));
        Goals goals = new Goals();
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
                judge(situation, outcomes, goals);
            }
        }
        figures.table("Beside the original's way", goals.table());
    }

    private static Table table(Map<Way, List<Outcome>> outcomes) {
        Table table = new Table(
                "way",
                "until it returns",
                "until the first batch is committed",
                "generated : this, returned",
                "generated : this, committed",
                "rounds of that",
                "died before");
        for (Way way : WAYS) {
            Pairs pairs = new Pairs(outcomes.get(Way.GENERATED), outcomes.get(way));
            table.row(
                    way.toString(),
                    median(outcomes.get(way).stream().map(Outcome::returned).toList()),
                    median(outcomes.get(way).stream()
                            .filter(outcome -> !outcome.died())
                            .map(Outcome::committed)
                            .toList()),
                    way == Way.GENERATED ? "1" : text(pairs.returned()),
                    way == Way.GENERATED ? "1" : text(pairs.committed()),
                    pairs.alive().size() + "",
                    outcomes.get(way).stream().filter(Outcome::died).count() + "");
        }
        return table;
    }

    /** Whoever comes from the original must not wait longer. */
    private static void judge(Situation situation, Map<Way, List<Outcome>> outcomes, Goals goals) {
        Pairs pairs = new Pairs(outcomes.get(Way.ORIGINAL), outcomes.get(Way.GENERATED));
        judge(situation + ", until it returns", pairs.returned(), goals);
        judge(
                situation + ", until the first batch is committed, "
                        + pairs.alive().size() + " rounds",
                pairs.committed(),
                goals);
    }

    private static void judge(String what, Optional<Ratio> ratio, Goals goals) {
        String goal = what + ", original : generated";
        ratio.ifPresentOrElse(
                measured -> goals.noLessThanOne(goal, TOLERANCE, measured),
                () -> goals.row(goal, "1", "too few rounds", Verdict.NOT_RESOLVED));
    }

    /** Two ways of the same rounds, of which one is held against the other. */
    private record Pairs(List<Outcome> ones, List<Outcome> others) {

        Optional<Ratio> returned() {
            return ratio(
                    Outcome::returned, IntStream.range(0, ones.size()).boxed().toList());
        }

        Optional<Ratio> committed() {
            return ratio(Outcome::committed, alive());
        }

        /** The rounds in which neither has died. */
        List<Integer> alive() {
            return IntStream.range(0, ones.size())
                    .filter(round ->
                            !ones.get(round).died() && !others.get(round).died())
                    .boxed()
                    .toList();
        }

        private Optional<Ratio> ratio(ToDoubleFunction<Outcome> time, List<Integer> rounds) {
            return rounds.size() < 2
                    ? Optional.empty()
                    : Optional.of(sample(ones, time, rounds).over(sample(others, time, rounds)));
        }

        private static Sample sample(List<Outcome> outcomes, ToDoubleFunction<Outcome> time, List<Integer> rounds) {
            return new Sample(rounds.stream()
                    .map(round -> time.applyAsDouble(outcomes.get(round)))
                    .toList());
        }
    }

    private static String text(Optional<Ratio> ratio) {
        return ratio.map(Ratio::toString).orElse("too few rounds");
    }

    private static String median(List<Double> times) {
        return times.isEmpty() ? "" : String.format(Locale.ROOT, "%.0f ms", new Sample(times).median());
    }
}
