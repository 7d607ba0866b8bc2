package io.expectationsink.runtime;

import java.time.Duration;

/**
 * The moment at which a timeout is over, by the clock that no administrator sets.
 *
 * @param nanos of {@link System#nanoTime}
 */
public record Deadline(long nanos) {

    /** Nanoseconds since some origin leave room for no more than this. */
    private static final Duration LONGEST = Duration.ofDays(36_500);
    /** So long an answer may take that comes at once. */
    private static final Duration MOMENT = Duration.ofMillis(200);

    /**
     * The end of a timeout that begins now; one of more than a hundred years counts as that.
     *
     * @throws IllegalArgumentException when it is negative
     */
    public static Deadline in(Duration timeout) {
        return new Deadline(System.nanoTime() + bounded(timeout).toNanos());
    }

    /**
     * The end of a timeout that begins now, for whoever waits for an answer: one that is shorter than 0.2 s counts as
     * that, so that zero finds out what is known at once.
     *
     * @throws IllegalArgumentException when it is negative
     */
    public static Deadline ofAnswer(Duration timeout) {
        Duration bounded = bounded(timeout);
        return in(bounded.compareTo(MOMENT) < 0 ? MOMENT : bounded);
    }

    /**
     * The timeout, or a hundred years where that is shorter.
     *
     * @throws IllegalArgumentException when it is negative
     */
    public static Duration bounded(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("The timeout is negative: " + timeout);
        }
        return shorter(timeout, LONGEST);
    }

    /** What is left of the timeout; zero when it is over. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(nanos - System.nanoTime(), 0));
    }

    /** Whether the timeout is over. */
    public boolean isOver() {
        return remaining().isZero();
    }

    /** This one, or 0.2 s from now where that is earlier. */
    public Deadline orMoment() {
        return in(shorter(remaining(), MOMENT));
    }

    /** The shorter one. */
    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
