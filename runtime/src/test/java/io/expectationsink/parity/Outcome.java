package io.expectationsink.parity;

import java.util.Optional;

/**
 * What the engine did with a declaration.
 *
 * @param refusal why it refused it, or died of it, whatever the query; empty when it ran some query to its first batch
 */
record Outcome(Optional<String> refusal) {

    static final Outcome RAN = new Outcome(Optional.empty());

    private static final int LENGTH = 160;

    /** Refused by the first exception of the chain that says something. */
    static Outcome refused(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && String.valueOf(cause.getMessage()).contains("[STREAM_FAILED]")) {
            cause = cause.getCause();
        }
        String text = cause.getClass().getSimpleName() + ": "
                + String.valueOf(cause.getMessage())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse("");
        return new Outcome(Optional.of(text.substring(0, Math.min(LENGTH, text.length()))));
    }

    boolean ran() {
        return refusal.isEmpty();
    }
}
