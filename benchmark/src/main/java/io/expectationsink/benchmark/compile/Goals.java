package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.figure.Table;
import java.util.Locale;

/** What is to be reached, what was, and whether that is enough. */
final class Goals {

    private final Table table = new Table("goal", "at most", "measured", "holds");

    /** A figure that must be below the limit. */
    Goals below(String goal, double limit, double measured) {
        table.row(
                goal,
                String.format(Locale.ROOT, "below %.3f", limit),
                String.format(Locale.ROOT, "%.3f", measured),
                measured < limit ? "yes" : "NO");
        return this;
    }

    /** All of them. */
    Table table() {
        return table;
    }
}
