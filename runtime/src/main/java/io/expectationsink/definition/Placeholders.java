package io.expectationsink.definition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with its placeholders: {@code ${name}}, {@code ${name:-default}}, and {@code $${} for a literal {@code ${}.
 * Placeholders do not nest: a default ends at the first closing brace.
 */
public final class Placeholders {

    private static final String OPENING = "${";
    private static final String ESCAPED = "$${";
    private static final String DEFAULT = ":-";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    /** A placeholder that gives nothing away: it has no default, or an empty one; a regular expression. */
    static final String WITHOUT_DEFAULT = "\\$\\{[^}:]*(?::-)?}";

    /** Stands on both sides of a placeholder's mark; no location and no name can hold it. */
    static final char MARK = '\0';

    private static final Pattern MARKED = Pattern.compile(MARK + "([0-9a-f]+)" + MARK);

    private final List<Segment> segments;

    private Placeholders(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    /** Reads the text. */
    public static Placeholders of(String text) {
        // Most texts have none, and each rule asks.
        if (!text.contains(OPENING)) {
            return new Placeholders(List.of(new Literal(text)));
        }
        List<Segment> segments = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith(ESCAPED, at)) {
                literal.append(OPENING);
                at += ESCAPED.length();
            } else if (text.startsWith(OPENING, at)) {
                int end = text.indexOf('}', at);
                if (end < 0) {
                    segments.add(new Malformed(text.substring(at), "it has no closing brace"));
                    return new Placeholders(segments);
                }
                segments.add(new Literal(literal.toString()));
                literal.setLength(0);
                segments.add(placeholder(text.substring(at, end + 1)));
                at = end + 1;
            } else {
                literal.append(text.charAt(at));
                at++;
            }
        }
        segments.add(new Literal(literal.toString()));
        return new Placeholders(segments);
    }

    /** What is written like a placeholder and is none, in the order of the text. */
    public List<Malformed> malformed() {
        return segments.stream()
                .filter(Malformed.class::isInstance)
                .map(Malformed.class::cast)
                .toList();
    }

    /** The placeholders, in the order of the text. */
    public List<Placeholder> placeholders() {
        return segments.stream()
                .filter(Placeholder.class::isInstance)
                .map(Placeholder.class::cast)
                .toList();
    }

    /**
     * The text that is known before anything is looked up: every placeholder replaced by its default. Empty when one
     * has no default, or is malformed.
     */
    public Optional<String> known() {
        return resolve(Placeholder::fallback);
    }

    /**
     * The text as far as it is known, for comparisons: defaults in place, and a mark for each placeholder that has none,
     * equal for equal names. A mark has no slash, dot or upper-case letter, so that it stays what it is when a location
     * or a name is put into its one spelling. Empty when a placeholder is malformed.
     */
    public Optional<String> comparable() {
        return resolve(placeholder -> placeholder.fallback().or(() -> Optional.of(mark(placeholder.name()))));
    }

    /** A text that was made comparable, or a part of it, as a person reads it: with placeholders for their marks. */
    public static String readable(String comparable) {
        return MARKED.matcher(comparable)
                .replaceAll(mark -> Matcher.quoteReplacement(OPENING + name(mark.group(1)) + "}"));
    }

    /** Whether a text that was made comparable has no mark. */
    public static boolean isKnown(String comparable) {
        return comparable.indexOf(MARK) < 0;
    }

    /** The text with every placeholder replaced; empty when one has no value, or is malformed. */
    public Optional<String> resolve(Function<Placeholder, Optional<String>> value) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            Optional<String> part = Optional.empty();
            if (segment instanceof Literal literal) {
                part = Optional.of(literal.text());
            } else if (segment instanceof Placeholder placeholder) {
                part = value.apply(placeholder);
            }
            if (part.isEmpty()) {
                return Optional.empty();
            }
            text.append(part.get());
        }
        return Optional.of(text.toString());
    }

    private static String mark(String name) {
        return MARK + HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8)) + MARK;
    }

    private static String name(String marked) {
        return new String(HexFormat.of().parseHex(marked), StandardCharsets.UTF_8);
    }

    private static Segment placeholder(String text) {
        String inner = text.substring(OPENING.length(), text.length() - 1);
        int colon = inner.indexOf(DEFAULT);
        String name = colon < 0 ? inner : inner.substring(0, colon);
        Optional<String> fallback =
                colon < 0 ? Optional.empty() : Optional.of(inner.substring(colon + DEFAULT.length()));
        if (inner.contains(OPENING)) {
            return new Malformed(text, "placeholders do not nest");
        }
        if (name.isEmpty()) {
            return new Malformed(text, "it has no name");
        }
        if (!NAME.matcher(name).matches()) {
            return new Malformed(
                    text, "a name is a letter or underscore, then letters, digits, underscores, dots and hyphens");
        }
        return new Placeholder(name, fallback);
    }

    private sealed interface Segment permits Literal, Placeholder, Malformed {}

    private record Literal(String text) implements Segment {}

    /**
     * A placeholder.
     *
     * @param name the name that is looked up
     * @param fallback the text after {@code :-}; empty when there is no default
     */
    public record Placeholder(String name, Optional<String> fallback) implements Segment {}

    /**
     * What is written like a placeholder and is none.
     *
     * @param text the text as it is declared
     * @param reason what is wrong with it, as the rest of a sentence
     */
    public record Malformed(String text, String reason) implements Segment {}
}
