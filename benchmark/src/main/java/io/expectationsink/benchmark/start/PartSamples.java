package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Ratio;
import io.expectationsink.benchmark.figure.Sample;
import io.expectationsink.benchmark.start.Start.Outcome;
import io.expectationsink.benchmark.start.way.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parts of generated starts, round by round, and what the hand-written starts of the same rounds took. */
final class PartSamples {

    private static final List<Part> CHECKS = List.of(Part.PREFLIGHT, Part.LEASE, Part.BINDING);

    /** A part that is shorter may not have been seen. */
    private static final double LEAST_MS = 1;

    private final Map<Part, List<Double>> times = new EnumMap<>(Part.class);
    private final Map<Part, List<Double>> requests = new EnumMap<>(Part.class);
    private final List<Double> checks = new ArrayList<>();
    private final List<Double> whole = new ArrayList<>();
    private final List<Double> returned = new ArrayList<>();
    private final List<Double> all = new ArrayList<>();
    private final List<Double> batches = new ArrayList<>();
    private final List<Double> byHand = new ArrayList<>();

    /** One more start; the rounds for warming up are left out. */
    void add(Turn<Way> turn, Outcome outcome, PartTimes parts, PartRequests asked) {
        if (outcome.died()) {
            throw new IllegalStateException("The start has died: " + turn);
        }
        if (!turn.counts()) {
            return;
        }
        if (turn.of() == Way.HAND_WRITTEN) {
            batches.add(batch(outcome));
            byHand.add((double) asked.all());
            return;
        }
        double made = 0;
        for (Part part : Part.values()) {
            add(times, part, parts.ms(part));
            add(requests, part, asked.of(part));
            made += asked.of(part);
        }
        checks.add(Math.max(LEAST_MS, CHECKS.stream().mapToDouble(parts::ms).sum()));
        whole.add(outcome.returned());
        returned.add(made);
        all.add((double) asked.all());
    }

    /** The rows of one start. */
    static void write(
            Csv csv, Situation situation, Turn<Way> turn, Outcome outcome, PartTimes parts, PartRequests asked)
            throws IOException {
        if (turn.of() == Way.HAND_WRITTEN) {
            csv.row(situation, turn.round(), "batch of the hand-written", batch(outcome), "");
            csv.row(situation, turn.round(), "hand-written until committed", outcome.committed(), asked.all());
            return;
        }
        for (Part part : Part.values()) {
            csv.row(situation, turn.round(), part, parts.ms(part), asked.of(part));
        }
        csv.row(situation, turn.round(), "whole", outcome.returned(), "");
        csv.row(situation, turn.round(), "generated until committed", outcome.committed(), asked.all());
    }

    /** The checks of each round over the batch of the same. */
    Ratio checksOverBatch() {
        return new Sample(checks).over(new Sample(batches));
    }

    /** Whether there were requests over the wire at all. */
    boolean ask() {
        return all.stream().anyMatch(number -> number > 0);
    }

    /** The medians of the parts, of all, and of the hand-written start's batch, in ms. */
    String[] times(Situation situation) {
        return row(situation, times, whole, batches);
    }

    /** The medians of the parts' requests, of all until the start returns, and until the batch is there in both ways. */
    String[] requests(Situation situation) {
        return row(situation, requests, returned, all, byHand);
    }

    @SafeVarargs
    private static String[] row(Situation situation, Map<Part, List<Double>> parts, List<Double>... last) {
        List<String> cells = new ArrayList<>(List.of(situation.toString()));
        for (Part part : Part.values()) {
            cells.add(median(parts.get(part)));
        }
        for (List<Double> values : last) {
            cells.add(median(values));
        }
        return cells.toArray(String[]::new);
    }

    private static String median(List<Double> values) {
        return String.format(Locale.ROOT, "%.0f", new Sample(values).median());
    }

    private static double batch(Outcome outcome) {
        return outcome.committed() - outcome.returned();
    }

    private static void add(Map<Part, List<Double>> values, Part part, double value) {
        values.computeIfAbsent(part, any -> new ArrayList<>()).add(value);
    }
}
