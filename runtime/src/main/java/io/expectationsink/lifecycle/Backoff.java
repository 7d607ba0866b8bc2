package io.expectationsink.lifecycle;

import java.time.Duration;

/**
 * How long to wait before a restart: each time longer by the same factor, up to a limit, and each time shortened by
 * chance, so that many streams that failed together do not start together.
 *
 * @param initial before the first restart
 * @param multiplier by how much each wait is longer than the one before; at least 1
 * @param longest no wait is longer
 * @param jitter the part of a wait that chance may take away, from 0 to 1
 */
record Backoff(Duration initial, double multiplier, Duration longest, double jitter) {

    Backoff {
        if (initial.isNegative() || longest.compareTo(initial) < 0) {
            throw new IllegalArgumentException("The first wait must be 0 or more, and no longer than the longest: "
                    + initial + ", and " + longest + " at most");
        }
        if (!(multiplier >= 1) || Double.isInfinite(multiplier)) {
            throw new IllegalArgumentException("The multiplier must be 1 or more: " + multiplier);
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("The jitter must be from 0 to 1: " + jitter);
        }
    }

    /**
     * The wait before a restart.
     *
     * @param restart its number, from 1
     * @param chance from 0 to 1
     */
    Duration before(int restart, double chance) {
        double millis = Math.min(initial.toMillis() * Math.pow(multiplier, restart - 1.0), longest.toMillis());
        return Duration.ofMillis(Math.round(millis * (1 - jitter * chance)));
    }
}
