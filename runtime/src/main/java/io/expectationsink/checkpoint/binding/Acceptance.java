package io.expectationsink.checkpoint.binding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person has accepted, for one pair of states.
 *
 * @param action how the stream is to go on
 * @param token the pair of states, as a refusal printed it
 */
public record Acceptance(Action action, String token) {

    private static final Pattern SYNTAX = Pattern.compile("(adopt|reset):([0-9a-f]{10})");

    /** The setting's name for a sink. */
    public static String setting(String sink) {
        return "spark.expectationsink." + sink + ".accept";
    }

    /** Reads {@code adopt:<token>} or {@code reset:<token>}; empty for anything else. */
    public static Optional<Acceptance> of(String text) {
        Matcher matcher = SYNTAX.matcher(text.trim());
        return matcher.matches()
                ? Action.of(matcher.group(1)).map(action -> new Acceptance(action, matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return action.word() + ":" + token;
    }
}
