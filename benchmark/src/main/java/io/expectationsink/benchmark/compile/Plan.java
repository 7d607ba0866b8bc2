package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.compile.Subject.Role;
import java.util.List;

/**
 * How often something is measured. Few declarations compile quickly, and what they cost is small beside the noise: they
 * get more rounds. Even numbers go as often forwards as backwards.
 *
 * @param declarations the number of declarations
 * @param forked rounds in JVMs of their own
 * @param warm rounds in warm JVMs that keep the processors' classes
 * @param daemon rounds in warm JVMs that load the processors' classes anew
 * @param live rounds that look for the memory
 */
record Plan(int declarations, Often forked, Often warm, Often daemon, Often live) {

    /**
     * How many rounds there are.
     *
     * @param own for ours, and for the floor of its cost
     * @param peers for each of the others, in the first of these rounds
     * @param dear for each of those that are far dearer
     */
    record Often(int own, int peers, int dear) {

        private static final Often NEVER = all(0);

        private static Often all(int rounds) {
            return new Often(rounds, rounds, rounds);
        }

        private static Often own(int rounds) {
            return new Often(rounds, 0, 0);
        }

        /** The rounds of those with the role. */
        int of(Role role) {
            return switch (role) {
                case OURS, FLOOR -> own;
                case PEER -> peers;
                case DEAR_PEER -> dear;
            };
        }
    }

    private static final List<Plan> FULL = List.of(
            new Plan(1, Often.all(10), Often.all(10), Often.all(16), Often.NEVER),
            new Plan(100, Often.all(4), Often.all(6), Often.all(6), Often.NEVER),
            new Plan(1_000, Often.all(8), Often.all(8), Often.NEVER, new Often(4, 2, 0)),
            new Plan(5_000, new Often(6, 6, 2), new Often(6, 6, 2), Often.NEVER, Often.own(2)));

    private static final List<Plan> QUICK = List.of(
            new Plan(1, Often.all(2), Often.all(2), Often.all(2), Often.NEVER),
            new Plan(10, Often.all(2), Often.all(2), Often.NEVER, Often.NEVER),
            new Plan(50, Often.all(2), Often.all(2), Often.NEVER, Often.own(2)));

    /** From few declarations to many; the last two show whether the cost grows as their number does. */
    static List<Plan> of(boolean quick) {
        return quick ? QUICK : FULL;
    }

    /** How often the warm JVMs compile both ways before anything is measured. */
    static int warmUps(boolean quick) {
        return quick ? 1 : 3;
    }

    /** How many compilations of each way are profiled, of few declarations or of many, which give more samples each. */
    static int profiles(boolean quick, boolean many) {
        return quick || many ? 2 : 12;
    }
}
