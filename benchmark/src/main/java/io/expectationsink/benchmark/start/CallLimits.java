package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.figure.Goals;
import io.expectationsink.benchmark.figure.Table;
import io.expectationsink.benchmark.figure.Verdict;
import io.expectationsink.benchmark.start.Counts.Counted;
import io.expectationsink.benchmark.start.way.Way;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many round trips to the catalog, and to the metastore behind it, the generated writer may take beyond others, and
 * how many commits.
 *
 * <p>Where the table exists: one load of it beyond Spark's own call, which has to compare nothing. Where it is new: one
 * call of any kind beyond the creation by hand, since a table that is made must be looked for once before, and looked at
 * once after, under the lease, in case that another process has made it meanwhile; by hand nobody looks at it after. In
 * both, no commit beyond those by hand, and what one kind saves does not pay for another.
 */
enum CallLimits {
    /** Beyond the creation by hand. */
    NEW(Way.HAND_WRITTEN, Set.of()),
    /** Beyond Spark's own call. */
    EXISTING(Way.PLAIN, Set.of("loadTable", "getTable"));

    private static final List<String> LAYERS = List.of("catalog", "metastore");
    private static final int MORE = 1;

    private final Way base;
    private final Set<String> allowed;

    /** Allows one call more of each of the kinds, or of any when there are none. */
    CallLimits(Way base, Set<String> allowed) {
        this.base = base;
        this.allowed = allowed;
    }

    static CallLimits of(Situation situation) {
        return situation == Situation.NEW ? NEW : EXISTING;
    }

    /** A row for each kind of call, with both that it may be held against. */
    Table kinds(Counts counts) {
        Table table = new Table(
                "calls",
                "generated",
                "beyond " + Way.HAND_WRITTEN,
                "beyond " + Way.PLAIN,
                "at most, beyond " + base,
                "verdict");
        for (String layer : LAYERS) {
            for (String kind : counts.kinds(layer)) {
                int limit = allowed.isEmpty() || allowed.contains(kind) ? MORE : 0;
                row(table, counts, layer, Optional.of(kind), limit);
            }
            row(table, counts, layer, Optional.empty(), MORE);
        }
        return table;
    }

    /** The commits, and the sums of what each kind is beyond. */
    void judge(String what, Counts counts, Goals goals) {
        goals.atMost(
                what + ": Delta commits beyond " + Way.HAND_WRITTEN,
                0,
                counts.of(Way.GENERATED).commits() - counts.of(Way.HAND_WRITTEN).commits());
        for (String layer : LAYERS) {
            goals.atMost(what + ": calls of the " + layer + " beyond " + base, MORE, beyond(counts, layer, base));
        }
    }

    private void row(Table table, Counts counts, String layer, Optional<String> kind, int limit) {
        int more = kind.map(one -> more(counts, layer, one, base)).orElseGet(() -> beyond(counts, layer, base));
        table.row(
                layer + ": " + kind.orElse("all that is beyond"),
                kind.map(one -> sum(counts.of(Way.GENERATED), layer, one) + "").orElse(""),
                kind.map(one -> more(counts, layer, one, Way.HAND_WRITTEN))
                        .orElseGet(() -> beyond(counts, layer, Way.HAND_WRITTEN))
                        .toString(),
                kind.map(one -> more(counts, layer, one, Way.PLAIN))
                        .orElseGet(() -> beyond(counts, layer, Way.PLAIN))
                        .toString(),
                limit + "",
                Verdict.of(more <= limit).toString());
    }

    private static int beyond(Counts counts, String layer, Way other) {
        return counts.kinds(layer).stream()
                .mapToInt(kind -> Math.max(0, more(counts, layer, kind, other)))
                .sum();
    }

    private static int more(Counts counts, String layer, String kind, Way other) {
        return sum(counts.of(Way.GENERATED), layer, kind) - sum(counts.of(other), layer, kind);
    }

    private static int sum(Counted counted, String layer, String kind) {
        return counted.sum(call -> call.layer().equals(layer) && call.kind().equals(kind));
    }
}
