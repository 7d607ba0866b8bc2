package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Goals;
import io.expectationsink.benchmark.figure.Table;
import io.expectationsink.benchmark.start.count.Calls.Call;
import io.expectationsink.benchmark.start.way.Way;
import java.io.IOException;
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

/** What each way has asked of catalog and storage, for the same. */
final class Counts {

    private static final String COMMITS = "Delta commits";

    private final String what;
    private final Map<Way, Counted> ways = new EnumMap<>(Way.class);

    /** No way yet, for what is counted in words. */
    Counts(String what) {
        this.what = what;
    }

    /**
     * One way's.
     *
     * @param calls what it has asked for
     * @param commits the commits that the table's log has got
     */
    record Counted(Map<Call, Integer> calls, long commits) {

        /** How many such calls. */
        int sum(Predicate<Call> which) {
            return calls.entrySet().stream()
                    .filter(call -> which.test(call.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    private record Key(String layer, String kind) {

        boolean isOf(Call call) {
            return equals(new Key(call.layer(), call.kind()));
        }
    }

    /** One more way. */
    void add(Way way, Counted counted, Csv csv) throws IOException {
        ways.put(way, counted);
        csv.row(what, way, "table log", COMMITS, false, "", counted.commits());
        for (Map.Entry<Call, Integer> call : counted.calls().entrySet()) {
            Call of = call.getKey();
            csv.row(what, way, of.layer(), of.kind(), of.byStarter(), of.asker().orElse(""), call.getValue());
        }
    }

    Counted of(Way way) {
        return ways.get(way);
    }

    /** The kinds of calls to the layer that any way has made. */
    List<String> kinds(String layer) {
        return keys().stream()
                .filter(key -> key.layer().equals(layer))
                .map(Key::kind)
                .toList();
    }

    /** Shows all of them, and the limits to what is beyond other ways. */
    void show(Figures figures, CallLimits limits, Goals goals) throws IOException {
        figures.table("Calls (of these by the asking thread): " + what, all());
        figures.table("Of the generated writer's, by the class that asks: " + what, askers());
        figures.table("Round trips of the generated writer beyond others: " + what, limits.kinds(this));
        limits.judge(what, this, goals);
    }

    private Table all() {
        Table table = new Table(row("calls", List.of(Way.values()), Way::toString));
        table.row(row(COMMITS, List.of(Way.values()), way -> of(way).commits() + ""));
        for (Key key : keys()) {
            table.row(row(key.layer() + ": " + key.kind(), List.of(Way.values()), way -> cell(of(way), key)));
        }
        return table;
    }

    private Table askers() {
        Counted counted = of(Way.GENERATED);
        List<String> layers = counted.calls().keySet().stream()
                .map(Call::layer)
                .distinct()
                .sorted()
                .toList();
        Table table = new Table(row("class", layers, layer -> layer));
        counted.calls().keySet().stream()
                .flatMap(call -> call.asker().stream())
                .distinct()
                .sorted()
                .forEach(asker -> table.row(row(
                        asker,
                        layers,
                        layer -> counted.sum(call -> call.layer().equals(layer)
                                        && call.asker().equals(Optional.of(asker)))
                                + "")));
        return table;
    }

    private Set<Key> keys() {
        Set<Key> keys = new TreeSet<>(Comparator.comparing(Key::layer).thenComparing(Key::kind));
        ways.values()
                .forEach(counted ->
                        counted.calls().keySet().forEach(call -> keys.add(new Key(call.layer(), call.kind()))));
        return keys;
    }

    private static String cell(Counted counted, Key key) {
        return counted.sum(key::isOf) + " (" + counted.sum(call -> key.isOf(call) && call.byStarter()) + ")";
    }

    private static <T> String[] row(String title, List<T> columns, Function<T, String> cell) {
        return Stream.concat(Stream.of(title), columns.stream().map(cell)).toArray(String[]::new);
    }
}
