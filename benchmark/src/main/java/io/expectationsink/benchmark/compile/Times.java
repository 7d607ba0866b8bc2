package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Sample;
import io.expectationsink.benchmark.figure.Table;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What the processors cost in one kind of JVM.
 *
 * @param kind of JVM
 * @param pairs of all subjects and numbers of declarations
 */
record Times(String kind, List<Pairs> pairs) {

    /** The pairs of a subject with so many declarations. */
    Pairs of(Subject subject, int declarations) {
        return pairs.stream()
                .filter(one -> one.compilation().subject().equals(subject)
                        && one.compilation().declarations() == declarations)
                .findFirst()
                .orElseThrow();
    }

    /** The peer whose processor costs least. */
    Pairs cheapestPeer(Subject ours, int declarations) {
        return pairs.stream()
                .filter(one -> !one.compilation().subject().equals(ours)
                        && one.compilation().declarations() == declarations)
                .min(Comparator.comparingDouble(Pairs::costOfEach))
                .orElseThrow();
    }

    /** All of them in a table, with their ratios to ours. */
    void show(Figures figures, Subject ours) throws IOException {
        Table table = new Table("processor", "declarations", "with, ms", "without, ms", "cost of each, ms", "to ours");
        for (Pairs one : pairs) {
            table.row(
                    one.compilation().subject().name(),
                    Integer.toString(one.compilation().declarations()),
                    text("%.0f", new Sample(one.with()).median()),
                    text("%.0f", new Sample(one.without()).median()),
                    text("%.3f", one.costOfEach()),
                    ratio(one.cost(), of(ours, one.compilation().declarations()).cost()));
        }
        figures.table("What the processor costs, " + kind + ": medians", table);
    }

    /** With an interval where there is one: noise may be greater than a cost, and a cost of one round has no spread. */
    private static String ratio(Sample cost, Sample ours) {
        boolean spread = cost.values().size() > 1 && cost.min() > 0 && ours.min() > 0;
        return spread ? cost.over(ours).toString() : text("%.3f", cost.median() / ours.median());
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
