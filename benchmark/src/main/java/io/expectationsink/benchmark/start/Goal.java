package io.expectationsink.benchmark.start;

/** How the summary says whether a goal is reached. */
final class Goal {

    private Goal() {}

    static String text(boolean holds) {
        return holds ? "holds" : "missed";
    }
}
