package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.figure.Goals;
import io.expectationsink.benchmark.figure.Table;
import java.util.List;

/** The goals that the project has set itself, held against what was measured. */
record Verdicts(Workload workload, Outputs outputs, List<Times> times, List<Memory> memory, List<Shares> shares) {

    private static final double BELOW = 1;
    private static final double LINEAR = 1.2;
    private static final double FIXED = 1.3;
    private static final double MEMORY = 1.1;

    Table table() {
        Goals goals = new Goals();
        int one = workload.plans().get(0).declarations();
        int many = workload.last(1).declarations();
        int most = workload.last(0).declarations();
        for (Times kind : times) {
            cheaper(goals, kind, many, BELOW, "cost of a declaration among " + many);
            cheaper(goals, kind, most, BELOW, "cost of a declaration among " + most);
            cheaper(goals, kind, one, FIXED, "fixed cost");
        }
        outputs.judge(goals);
        times.forEach(kind -> linear(goals, kind, many, most));
        memory.stream()
                .filter(measured -> measured.live().compilation().subject().equals(workload.ours()))
                .forEach(measured -> row(
                        goals,
                        "live heap to that without, among "
                                + measured.live().compilation().declarations(),
                        MEMORY,
                        measured.ratio()));
        shares.forEach(share -> share.judge(goals));
        return goals.table();
    }

    /** All peers are looked at, and the one that ours is the least below is shown. */
    private void cheaper(Goals goals, Times kind, int declarations, double limit, String what) {
        kind.nearestPeer(workload.ours(), declarations, limit)
                .ifPresent(peer -> row(
                        goals,
                        what + " to each peer's, " + kind.kind() + "; nearest: "
                                + peer.subject().name(),
                        limit,
                        peer.ours()));
    }

    private void linear(Goals goals, Times kind, int many, int most) {
        kind.growth(workload.ours(), many, most)
                .ifPresent(growth -> row(
                        goals,
                        "cost of a declaration among " + most + " to one among " + many + ", " + kind.kind(),
                        LINEAR,
                        growth));
    }

    private static void row(Goals goals, String goal, double limit, Compared measured) {
        goals.row(goal, "at most " + limit, measured.toString(), measured.atMost(limit));
    }
}
