package io.expectationsink.checkpoint.binding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a person may accept what a start refuses. */
public enum Action {
    /** The stream goes on with the checkpoint and the target as they are. */
    ADOPT,
    /** The checkpoint is moved aside, and the stream begins again. */
    RESET;

    /** The word in a setting. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Action> of(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }
}
