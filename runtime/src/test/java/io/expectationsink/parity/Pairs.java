package io.expectationsink.parity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Cases that hold every pair of values of a space. Two mistakes in one declaration hide each other, from us and from the
 * engine. Each pair therefore stands among values that the rule book has the least against, and a case that it refuses
 * counts only for the pair that it was made for and for the values that are wrong by themselves.
 */
final class Pairs {

    private static final int ATTEMPTS = 12;
    private static final double PLAIN = 0.5;

    private final Space space;
    private final Random random;
    private final Set<Pair> open = new LinkedHashSet<>();
    private final Set<List<Integer>> wrong = new HashSet<>();

    private record Pair(int axis, int value, int otherAxis, int otherValue) {}

    private Pairs(Space space, Random random) {
        this.space = space;
        this.random = random;
    }

    /** The cases, in an order that the random numbers decide. */
    static List<Case> of(Space space, long seed) {
        return new Pairs(space, new Random(seed)).cases();
    }

    private List<Case> cases() {
        int axes = space.axes().size();
        List<Pair> pairs = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            for (int value = 0; value < size(axis); value++) {
                int[] alone = new int[axes];
                alone[axis] = value;
                if (errors(alone) > 0) {
                    wrong.add(List.of(axis, value));
                }
                for (int other = axis + 1; other < axes; other++) {
                    for (int otherValue = 0; otherValue < size(other); otherValue++) {
                        pairs.add(new Pair(axis, value, other, otherValue));
                    }
                }
            }
        }
        Collections.shuffle(pairs, random);
        open.addAll(pairs);
        List<Case> cases = new ArrayList<>();
        for (Pair pair : pairs) {
            if (open.contains(pair)) {
                int[] chosen = complete(pair);
                cover(chosen, errors(chosen) == 0);
                open.remove(pair);
                cases.add(new Case(space.label(chosen), space.definition(chosen)));
            }
        }
        Collections.shuffle(cases, random);
        return List.copyOf(cases);
    }

    private int[] complete(Pair pair) {
        int[] best = random(pair);
        for (int i = 1; i < ATTEMPTS; i++) {
            int[] next = random(pair);
            int fewer = errors(best) - errors(next);
            if (fewer > 0 || fewer == 0 && gain(next) > gain(best)) {
                best = next;
            }
        }
        return best;
    }

    private int[] random(Pair pair) {
        int[] chosen = new int[space.axes().size()];
        for (int axis = 0; axis < chosen.length; axis++) {
            chosen[axis] = random.nextDouble() < PLAIN ? 0 : random.nextInt(size(axis));
        }
        chosen[pair.axis] = pair.value;
        chosen[pair.otherAxis] = pair.otherValue;
        return chosen;
    }

    private void cover(int[] chosen, boolean accepted) {
        allOf(chosen).stream()
                .filter(pair -> accepted
                        || wrong.contains(List.of(pair.axis, pair.value))
                        || wrong.contains(List.of(pair.otherAxis, pair.otherValue)))
                .forEach(open::remove);
    }

    private long gain(int[] chosen) {
        return allOf(chosen).stream().filter(open::contains).count();
    }

    private static List<Pair> allOf(int[] chosen) {
        List<Pair> pairs = new ArrayList<>();
        for (int axis = 0; axis < chosen.length; axis++) {
            for (int other = axis + 1; other < chosen.length; other++) {
                pairs.add(new Pair(axis, chosen[axis], other, chosen[other]));
            }
        }
        return pairs;
    }

    private int errors(int[] chosen) {
        return Case.errors(space.definition(Arrays.copyOf(chosen, chosen.length)))
                .size();
    }

    private int size(int axis) {
        return space.axes().get(axis).values().size();
    }
}
