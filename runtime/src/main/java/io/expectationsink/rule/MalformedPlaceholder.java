package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Placeholders;
import io.expectationsink.definition.Placeholders.Malformed;
import io.expectationsink.definition.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that looks like a placeholder and would stay as it is. Final texts have none: what they hold is meant. */
final class MalformedPlaceholder implements Check {

    private static final Pattern FIRST_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private static final String ALLOWED =
            "A placeholder is ${name} or ${name:-default}; nothing runs on a literal ${…}.";

    @Override
    public List<Finding> check(Sink sink) {
        if (sink.phase() == Phase.START) {
            return List.of();
        }
        return Text.allOf(sink.definition()).stream()
                .flatMap(text -> Placeholders.of(text.value()).malformed().stream()
                        .map(malformed -> finding(sink, text, malformed)))
                .toList();
    }

    private static Finding finding(Sink sink, Text text, Malformed malformed) {
        if (isSecret(sink, text)) {
            return sink.finding(
                    Rule.MALFORMED_PLACEHOLDER,
                    text.place(),
                    "holds a malformed placeholder in " + text.place() + ": " + malformed.reason(),
                    ALLOWED,
                    "Write ${name}, or $${ for a ${ that is meant as it stands.");
        }
        Matcher name = FIRST_NAME.matcher(malformed.text());
        return sink.finding(
                Rule.MALFORMED_PLACEHOLDER,
                text.place(),
                "holds '%s' in %s, which is no placeholder: %s"
                        .formatted(malformed.text(), text.place(), malformed.reason()),
                ALLOWED,
                "Write ${%s}, or $${ for a ${ that is meant as it stands."
                        .formatted(name.find() ? name.group() : "name"));
    }

    /** Of a secret not even a part is repeated. */
    private static boolean isSecret(Sink sink, Text text) {
        return text.place().attribute().filter(Attribute.OPTIONS::equals).isPresent()
                && text.place().member().filter("value"::equals).isPresent()
                && !sink.definition()
                        .options()
                        .get(text.place().index().orElseThrow())
                        .shown()
                        .equals(text.value());
    }
}
