package io.expectationsink.benchmark.compile;

import java.util.List;

/**
 * How often something is measured. Few declarations compile quickly, and what they cost is small beside the noise: they
 * get more rounds.
 *
 * @param declarations the number of declarations
 * @param forked rounds in JVMs of their own
 * @param warm rounds in warm JVMs that keep the processors' classes
 * @param daemon rounds in warm JVMs that load the processors' classes anew
 * @param live whether the memory is measured as well
 */
record Plan(int declarations, int forked, int warm, int daemon, boolean live) {

    private static final List<Plan> FULL = List.of(
            new Plan(1, 10, 20, 20, false),
            new Plan(100, 4, 8, 8, false),
            new Plan(1_000, 3, 4, 0, true),
            new Plan(5_000, 2, 2, 0, true));

    private static final List<Plan> QUICK =
            List.of(new Plan(1, 1, 2, 1, false), new Plan(10, 1, 2, 1, false), new Plan(50, 1, 2, 0, true));

    /** From few declarations to many; the last two show whether the cost grows as their number does. */
    static List<Plan> of(boolean quick) {
        return quick ? QUICK : FULL;
    }

    /** How often the warm JVMs compile both ways before anything is measured. */
    static int warmUps(boolean quick) {
        return quick ? 1 : 4;
    }

    /** How many compilations of each way are profiled. */
    static int profiles(boolean quick) {
        return quick ? 2 : 12;
    }
}
