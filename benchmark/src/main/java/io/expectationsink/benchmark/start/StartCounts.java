package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Table;
import io.expectationsink.benchmark.figure.Verdict;
import io.expectationsink.benchmark.start.count.Calls;
import io.expectationsink.benchmark.start.count.Calls.Call;
import io.expectationsink.benchmark.start.count.CountingFileSystem;
import io.expectationsink.benchmark.start.way.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a start asks of catalog and storage until its first batch is committed, counted exactly. */
final class StartCounts {

    private static final String COMMITS = "Delta commits";

    private StartCounts() {}

    private record Key(String layer, String kind) {}

    static void measure(Figures figures) throws Exception {
        Table goals = new Table("start", "Delta commits", "goal", "catalog calls", "goal", "metastore calls", "goal");
        try (Lab lab = Lab.counting();
                Csv csv = figures.csv("calls", "situation", "way", "layer", "kind", "by_starter", "asker", "calls")) {
            Store counted = lab.store("counted", CountingFileSystem.SCHEME);
            Start start = new Start(lab, counted, lab.rows(2, 10));
            for (Situation situation : Situation.values()) {
                Map<Way, Map<Call, Integer>> counts = new EnumMap<>(Way.class);
                Map<Way, Long> commits = new EnumMap<>(Way.class);
                for (Way way : Way.values()) {
                    // The first start of a JVM looks up what later ones know.
                    start.run(way, situation, new Counting());
                    Counting counting = new Counting();
                    Start.Outcome outcome = start.run(way, situation, counting);
                    while (outcome.died()) {
                        outcome = start.run(way, situation, counting);
                    }
                    commits.put(way, outcome.commits());
                    counts.put(way, counting.calls);
                    csv.row(situation, way, "table log", COMMITS, false, "", commits.get(way));
                    for (Map.Entry<Call, Integer> call : counting.calls.entrySet()) {
                        Call of = call.getKey();
                        csv.row(
                                situation,
                                way,
                                of.layer(),
                                of.kind(),
                                of.byStarter(),
                                of.asker().orElse(""),
                                call.getValue());
                    }
                }
                figures.table(
                        "Calls of a start until its first batch is committed (of these by the starting thread): "
                                + situation,
                        table(counts, commits));
                figures.table(
                        "Of the generated writer's, by the class that asks: " + situation,
                        askers(counts.get(Way.GENERATED)));
                goals.row(goals(situation, counts, commits));
            }
        }
        figures.table(
                "More than the hand-written start commits, and more than toTable alone asks; goals: no commit more, and one"
                        + " round trip to the catalog more at most (for a new table: as the hand-written creation)",
                goals);
    }

    private static String[] goals(Situation situation, Map<Way, Map<Call, Integer>> counts, Map<Way, Long> commits) {
        long moreCommits = commits.get(Way.GENERATED) - commits.get(Way.HAND_WRITTEN);
        List<String> cells = new ArrayList<>(List.of(
                situation.toString(),
                Long.toString(moreCommits),
                Verdict.of(moreCommits == 0).toString()));
        Way base = situation == Situation.NEW ? Way.HAND_WRITTEN : Way.PLAIN;
        for (String layer : List.of("catalog", "metastore")) {
            int more = sum(counts.get(Way.GENERATED), call -> call.layer().equals(layer))
                    - sum(counts.get(base), call -> call.layer().equals(layer));
            cells.addAll(List.of(Integer.toString(more), Verdict.of(more <= 1).toString()));
        }
        return cells.toArray(String[]::new);
    }

    private static Table table(Map<Way, Map<Call, Integer>> counts, Map<Way, Long> commits) {
        Table table = new Table(titles());
        table.row(row(COMMITS, way -> commits.get(way).toString()));
        for (Key key : keys(counts)) {
            table.row(row(key.layer() + ": " + key.kind(), way -> cell(counts.get(way), key)));
        }
        return table;
    }

    private static Table askers(Map<Call, Integer> calls) {
        List<String> layers =
                calls.keySet().stream().map(Call::layer).distinct().sorted().toList();
        Table table = new Table(row("class", layers, layer -> layer));
        calls.keySet().stream()
                .flatMap(call -> call.asker().stream())
                .distinct()
                .sorted()
                .forEach(asker -> table.row(row(
                        asker,
                        layers,
                        layer -> ""
                                + sum(
                                        calls,
                                        call -> call.layer().equals(layer)
                                                && call.asker().equals(Optional.of(asker))))));
        return table;
    }

    private static Set<Key> keys(Map<Way, Map<Call, Integer>> counts) {
        Set<Key> keys = new TreeSet<>(Comparator.comparing(Key::layer).thenComparing(Key::kind));
        counts.values().forEach(calls -> calls.keySet().forEach(call -> keys.add(new Key(call.layer(), call.kind()))));
        return keys;
    }

    private static String cell(Map<Call, Integer> calls, Key key) {
        return sum(calls, call -> key.equals(new Key(call.layer(), call.kind()))) + " ("
                + sum(calls, call -> key.equals(new Key(call.layer(), call.kind())) && call.byStarter()) + ")";
    }

    private static int sum(Map<Call, Integer> calls, Predicate<Call> which) {
        return calls.entrySet().stream()
                .filter(call -> which.test(call.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static String[] titles() {
        return row("calls", Way::toString);
    }

    private static String[] row(String title, Function<Way, String> cell) {
        return row(title, List.of(Way.values()), cell);
    }

    private static <T> String[] row(String title, List<T> columns, Function<T, String> cell) {
        return Stream.concat(Stream.of(title), columns.stream().map(cell)).toArray(String[]::new);
    }

    private static final class Counting implements Start.Observer {

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
