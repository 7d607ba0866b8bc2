package io.expectationsink.cli;

import io.expectationsink.checkpoint.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Progress as one line of a terminal that is written over, a few times a second at most, by whatever thread. */
final class TerminalProgress implements Progress {

    /** To the beginning of the line, and nothing on it (ECMA-48, EL). */
    private static final String CLEAR = "\r\u001b[K";

    private static final long INTERVAL = Duration.ofMillis(200).toNanos();

    private final PrintStream terminal;
    private final LongSupplier clock;
    private long next;
    private boolean shown;

    /** Progress on the terminal; the clock counts nanoseconds. */
    TerminalProgress(PrintStream terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        next = clock.getAsLong() + INTERVAL;
    }

    @Override
    public synchronized void report(String step, long done, OptionalLong total) {
        long now = clock.getAsLong();
        if (now - next >= 0) {
            next = now + INTERVAL;
            shown = true;
            terminal.print(CLEAR + step + " " + done + (total.isPresent() ? " of " + total.getAsLong() : ""));
            terminal.flush();
        }
    }

    /** Nothing is left of it. */
    synchronized void clear() {
        if (shown) {
            terminal.print(CLEAR);
            terminal.flush();
        }
    }
}
