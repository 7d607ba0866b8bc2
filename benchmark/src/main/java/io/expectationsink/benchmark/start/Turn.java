package io.expectationsink.benchmark.start;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One of several that are measured by turns, in the reverse order every second round, so that what drifts meets all.
 *
 * @param round its number; 0 is for warming up
 * @param of whose turn it is
 */
record Turn<T>(int round, T of) {

    /** All turns of as many rounds, after one that does not count. */
    static <T> List<Turn<T>> of(List<T> each, int rounds) {
        List<Turn<T>> turns = new ArrayList<>();
        List<T> order = new ArrayList<>(each);
        for (int round = 0; round <= rounds; round++) {
            for (T one : order) {
                turns.add(new Turn<>(round, one));
            }
            Collections.reverse(order);
        }
        return turns;
    }

    /** Whether it is no warming up. */
    boolean counts() {
        return round > 0;
    }
}
