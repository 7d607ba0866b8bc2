package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A team's convention for checkpoints: what the whole text of {@code checkpoint} has to match, with its placeholders as
 * they are written.
 */
public final class CheckpointPattern implements Check {

    private final Pattern pattern;

    private CheckpointPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * A convention by a regular expression of Java.
     *
     * @throws java.util.regex.PatternSyntaxException when it is none
     */
    public static CheckpointPattern of(String regex) {
        return new CheckpointPattern(Pattern.compile(regex));
    }

    @Override
    public List<Finding> check(Sink sink) {
        return sink.definition().checkpoint().stream()
                .filter(text -> sink.mayStream() && !text.isBlank())
                .filter(text -> !pattern.matcher(text).matches())
                .map(text -> finding(sink, text))
                .toList();
    }

    private Finding finding(Sink sink, String text) {
        return sink.finding(
                Rule.CHECKPOINT_PATTERN,
                Place.of(Attribute.CHECKPOINT),
                "has the checkpoint '" + text + "', which does not follow the convention of this build",
                "-Aexpectationsink.checkpointPattern wants the whole text, with its placeholders as they are written, to match "
                        + pattern.pattern() + " .",
                "Write the location as the convention has it, or lower the rule with -Aexpectationsink.severity=ES207=warn.");
    }
}
