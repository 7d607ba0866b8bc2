package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.figure.Goals;
import io.expectationsink.benchmark.figure.Table;
import java.util.List;
import java.util.Map;

/** The goals that the project has set itself, held against what was measured. */
record Verdicts(
        List<Subject> subjects,
        Workload workload,
        Map<Subject, Output> outputs,
        Times forked,
        Times daemon,
        Times warm,
        List<Memory> memory,
        Shares shares) {

    private static final double LINEAR = 1.2;
    private static final double FIXED = 1.3;
    private static final double MEMORY = 1.1;
    private static final double PART = 0.1;

    Table table() {
        Goals goals = new Goals();
        int most = workload.last(0).declarations();
        int many = workload.last(1).declarations();
        int one = workload.plans().get(0).declarations();
        for (Times times : List.of(forked, warm)) {
            goals.atMost(
                    "cost of a declaration, ms, " + times.kind() + ", among " + most + ": cheapest peer's",
                    times.cheapestPeer(ours(), most).costOfEach(),
                    times.of(ours(), most).costOfEach());
        }
        goals.atMost("generated lines, all of " + many + ": fewest of a peer", fewestLines(), lines(ours()));
        for (Times times : List.of(forked, warm)) {
            goals.atMost(
                    "cost of a declaration among " + most + " to one among " + many + ", " + times.kind(),
                    LINEAR,
                    times.of(ours(), most).costOfEach() / times.of(ours(), many).costOfEach());
        }
        for (Times times : List.of(forked, daemon)) {
            goals.atMost(
                    "fixed cost to the cheapest peer's, " + times.kind(),
                    FIXED,
                    times.of(ours(), one).costOfEach()
                            / times.cheapestPeer(ours(), one).costOfEach());
        }
        memory.stream()
                .filter(measured -> measured.compilation().subject().equals(ours()))
                .forEach(measured -> goals.atMost(
                        "live heap to that without, among "
                                + measured.compilation().declarations(),
                        MEMORY,
                        measured.ratio()));
        goals.atMost("aggregating pass, of the time within our processors", PART, shares.aggregating());
        goals.atMost("rule book, of the time within our processors", PART, shares.rules());
        return goals.table();
    }

    private Subject ours() {
        return workload.ours();
    }

    private long lines(Subject subject) {
        return outputs.get(subject).lines();
    }

    private long fewestLines() {
        return subjects.stream()
                .filter(subject -> !subject.equals(ours()))
                .mapToLong(this::lines)
                .min()
                .orElseThrow();
    }
}
