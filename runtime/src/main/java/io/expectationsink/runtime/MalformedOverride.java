package io.expectationsink.runtime;

import io.expectationsink.rule.Suggestion;
import java.util.Collection;

/** A setting that says nothing that can be done; it ends as a finding. */
final class MalformedOverride extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    private MalformedOverride(String found, String remedy) {
        super(found);
        this.remedy = remedy;
    }

    /** What was found, as the rest of a sentence that begins with the setting's key. */
    static MalformedOverride because(String found) {
        return new MalformedOverride(found, "Correct the key or its value, or remove it.");
    }

    /** The same, where one of the known words may have been meant. */
    static MalformedOverride because(String found, String word, Collection<String> known) {
        return Suggestion.among(word, known)
                .map(near -> new MalformedOverride(found, "Did you mean '" + near + "'?"))
                .orElseGet(() -> because(found));
    }

    String found() {
        return getMessage();
    }

    String remedy() {
        return remedy;
    }
}
