package io.expectationsink.processor.rules;

import io.expectationsink.processor.testing.Compilation;
import io.expectationsink.processor.testing.Message;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a fixture says a compiler must say, in a comment above the line in question, so that both move together:
 *
 * <pre>
 * // expect: ES201 ERROR at column 1, has no checkpoint
 * // expect: ES901 MANDATORY_WARNING nowhere, does not exist
 * </pre>
 *
 * @param summary the message's id, kind and position, as {@link Message#summary()} gives them
 * @param part a part of the message's text
 */
record Expectation(String summary, String part) {

    private static final Pattern MARKER =
            Pattern.compile("\\s*// expect: (ES\\d{3}) ([A-Z_]+) (?:at column (\\d+)|nowhere), (.+)");

    static boolean isMarker(String line) {
        return line.strip().startsWith("// expect");
    }

    /** Reads the marker of a message on the given line of the file. */
    static Expectation of(String marker, String file, int line) {
        Matcher matcher = MARKER.matcher(marker);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(file + " has a malformed marker: " + marker);
        }
        String position = Optional.ofNullable(matcher.group(3))
                .map(column -> file + ":" + line + ":" + column)
                .orElse(":-1:-1");
        return new Expectation(matcher.group(1) + " " + matcher.group(2) + " " + position, matcher.group(4));
    }

    /** The same of the compiler of this run; markers are written for javac. */
    Expectation in(Compilation compilation) {
        return new Expectation(compilation.expected(summary), part);
    }

    String id() {
        return summary.substring(0, "ES000".length());
    }

    boolean matches(Message message) {
        return message.summary().equals(summary) && message.text().contains(part);
    }
}
