package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Table;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the processors cost in one kind of JVM.
 *
 * @param kind of JVM
 * @param pairs of all subjects and numbers of declarations
 */
record Times(String kind, List<Pairs> pairs) {

    /** A peer, and how our cost compares with its. */
    record Peer(Subject subject, Compared ours) {}

    /** The pairs of a subject with so many declarations; empty when they were not measured in this kind of JVM. */
    Optional<Pairs> of(Subject subject, int declarations) {
        return pairs.stream()
                .filter(one -> one.compilation().subject().equals(subject)
                        && one.compilation().declarations() == declarations)
                .findFirst();
    }

    /**
     * The peer that ours is the least certain to be within the limit of: what is said of it holds for all of them. Empty
     * when none was measured.
     */
    Optional<Peer> nearestPeer(Subject ours, int declarations, double limit) {
        return of(ours, declarations)
                .flatMap(own -> pairs.stream()
                        .filter(one -> one.compilation().subject().role().isPeer()
                                && one.compilation().declarations() == declarations)
                        .map(one -> new Peer(one.compilation().subject(), own.costOver(one)))
                        .max(Comparator.comparingInt((Peer peer) -> severity(peer, limit))
                                .thenComparingDouble(peer -> peer.ours().medians())));
    }

    /** What a declaration among most of them costs to one among many; empty when they were not measured here. */
    Optional<Compared> growth(Subject subject, int many, int most) {
        return of(subject, most).flatMap(larger -> of(subject, many).map(larger::costOver));
    }

    private static int severity(Peer peer, double limit) {
        return switch (peer.ours().atMost(limit)) {
            case HOLDS -> 0;
            case NOT_RESOLVED -> 1;
            case MISSED -> 2;
        };
    }

    /** All of them in a table, with our cost in ratio to each of them. */
    void show(Figures figures, Subject ours) throws IOException {
        Table table = new Table(
                "processor", "declarations", "rounds", "with, ms", "without, ms", "cost of each, ms", "ours to it");
        for (Pairs one : pairs) {
            int declarations = one.compilation().declarations();
            table.row(
                    one.compilation().subject().name(),
                    Integer.toString(declarations),
                    Integer.toString(one.with().size()),
                    text("%.0f", one.values(true, Pairs.MILLISECONDS).median()),
                    text("%.0f", one.values(false, Pairs.MILLISECONDS).median()),
                    text("%.3f", one.cost().median()),
                    one.compilation().subject().equals(ours)
                            ? ""
                            : of(ours, declarations)
                                    .map(own -> own.costOver(one).toString())
                                    .orElse(""));
        }
        figures.table(
                "What the processor costs, " + kind + ": medians; ratios of means, with their intervals where there are"
                        + " several pairs",
                table);
    }

    /** How the cost of a declaration grows, of each subject: javac's own part of it grows for all of them. */
    void showGrowth(Figures figures, List<Subject> subjects, int many, int most) throws IOException {
        Table table = new Table("processor", "a declaration among " + most + " to one among " + many);
        for (Subject subject : subjects) {
            growth(subject, many, most).ifPresent(growth -> table.row(subject.name(), growth.toString()));
        }
        figures.table("How the cost of a declaration grows with their number, " + kind, table);
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
