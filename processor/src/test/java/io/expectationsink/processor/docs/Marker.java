package io.expectationsink.processor.docs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document says of an example, in an HTML comment on the line above it, such as {@code <!-- example: fragment
 * -->} or {@code <!-- example: annotation, fails ES201, warns ES903 and ES905 -->}. Without one an example is a whole
 * source that compiles without a word.
 *
 * @param shape what the example is a part of
 * @param reports what the rules say of it, each as the kind of message and the rule's id
 */
record Marker(Shape shape, Set<String> reports) {

    /** What an example is a part of. */
    enum Shape {
        /** A whole source. */
        SOURCE,
        /** The annotation of a type. */
        ANNOTATION,
        /** One attribute of the annotation. */
        ATTRIBUTE,
        /** Statements of a method. */
        FRAGMENT
    }

    static final Marker NONE = new Marker(Shape.SOURCE, Set.of());

    private static final String IDS = "(ES\\d{3}(?: and ES\\d{3})*)";
    private static final Pattern COMMENT =
            Pattern.compile("<!-- example: (?:(annotation|attribute|fragment)(?:, |(?= )))?" + "(?:fails " + IDS
                    + "(?:, |(?= )))?(?:warns " + IDS + "(?:, |(?= )))?(?:notes " + IDS + ")? -->");

    static boolean isMarker(String line) {
        return line.strip().startsWith("<!-- example");
    }

    /** Reads the comment; empty when it is malformed. */
    static Optional<Marker> read(String line) {
        Matcher matcher = COMMENT.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Shape shape = Optional.ofNullable(matcher.group(1))
                .map(word -> Shape.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Shape.SOURCE);
        Set<String> reports = Stream.of(
                        reports("ERROR", matcher.group(2)),
                        reports("MANDATORY_WARNING", matcher.group(3)),
                        reports("NOTE", matcher.group(4)))
                .flatMap(kind -> kind)
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Marker(shape, reports));
    }

    private static Stream<String> reports(String kind, String ids) {
        return Optional.ofNullable(ids).stream()
                .flatMap(text -> Arrays.stream(text.split(" and ")))
                .map(id -> kind + " " + id);
    }
}
