package io.expectationsink.cli;

import io.expectationsink.rule.Suggestion;
import java.util.Collection;

/** A command line that cannot be understood. The message says what is wrong with it. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    /** A word that is none of the known ones; it names the nearest. */
    static UsageException unknown(String what, String word, Collection<String> known) {
        String remedy = Suggestion.among(word, known)
                .map(near -> "Did you mean '" + near + "'?")
                .orElseGet(() -> "There are " + String.join(", ", known) + ".");
        return new UsageException("Unknown " + what + " '" + word + "'. " + remedy);
    }
}
