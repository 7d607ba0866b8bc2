package io.expectationsink.parity;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the engine did with a declaration.
 *
 * @param refusal why it refused it, or died of it, whatever the query; empty when it ran some query to its first batch
 * @param conditions the error conditions that the whole chain of exceptions names
 */
record Outcome(Optional<String> refusal, Set<String> conditions) {

    static final Outcome RAN = new Outcome(Optional.empty(), Set.of());

    private static final int LENGTH = 160;

    /** Refused by the first exception of the chain that says something. */
    static Outcome refused(Throwable failure) {
        Set<String> conditions = new TreeSet<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            conditions.addAll(Conditions.in(String.valueOf(cause.getMessage())));
        }
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
        return new Outcome(Optional.of(text.substring(0, Math.min(LENGTH, text.length()))), conditions);
    }

    boolean ran() {
        return refusal.isEmpty();
    }
}
