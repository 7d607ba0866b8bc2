package io.expectationsink.monitor;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** A line of {@code key=value} pairs that stays one line, whatever the values hold. */
final class LogLine {

    private static final int LONGEST = 500;
    private static final Pattern PLAIN = Pattern.compile("[\\w.:+-]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final StringJoiner pairs = new StringJoiner(" ");

    /** A pair; a value of more than plain characters is quoted, and cut after its first line. */
    LogLine add(String key, Object value) {
        pairs.add(key + "=" + text(value.toString()));
        return this;
    }

    /** A pair, if there is a value. */
    LogLine add(String key, OptionalLong value) {
        value.ifPresent(number -> add(key, number));
        return this;
    }

    /** A pair, if there is a value. */
    LogLine add(String key, Optional<String> value) {
        value.ifPresent(text -> add(key, text));
        return this;
    }

    @Override
    public String toString() {
        return pairs.toString();
    }

    private static String text(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        String first = value.lines().findFirst().orElse("");
        String cut = first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first;
        String escaped = cut.replace("\\", "\\\\").replace("\"", "\\\"");
        return "\"" + CONTROL.matcher(escaped).replaceAll(" ") + "\"";
    }
}
