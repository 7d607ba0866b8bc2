package io.expectationsink.exception;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.SparkThrowable;

/**
 * The error conditions of an engine's failure. A Spark Connect client does not know Delta's conditions: they arrive as
 * {@code [INTERNAL_ERROR] Cannot find main error class 'DELTA_…'}.
 */
public final class EngineCondition {

    /** The condition of the envelope that every failure of a streaming query comes in. */
    private static final String ENVELOPE = "STREAM_FAILED";

    private static final Pattern UNKNOWN_TO_CLIENT = Pattern.compile("Cannot find main error class '([A-Z0-9_.]+)'");
    private static final Pattern AT_THE_START = Pattern.compile("^\\s*\\[([A-Z0-9_.]+)]");

    private EngineCondition() {}

    /** The outermost condition that is known of the failure or its causes; empty when there is none. */
    public static Optional<String> of(Throwable failure) {
        return causes(failure).flatMap(cause -> own(cause).stream()).findFirst();
    }

    /** The cause that tells most: the innermost one with a condition of its own, or else the innermost one. */
    public static Throwable tellingCause(Throwable failure) {
        Throwable root = causes(failure).reduce(failure, (outer, inner) -> inner);
        return causes(failure).filter(cause -> own(cause).isPresent()).reduce(root, (outer, inner) -> inner);
    }

    /** Every condition that is known of the failure and its causes, the outermost first, without that of the envelope. */
    public static List<String> all(Throwable failure) {
        return causes(failure).flatMap(cause -> own(cause).stream()).toList();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static Optional<String> own(Throwable failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "");
        return first(UNKNOWN_TO_CLIENT, message)
                .or(() -> failure instanceof SparkThrowable spark
                        ? Optional.ofNullable(spark.getCondition())
                        : Optional.empty())
                .or(() -> first(AT_THE_START, message))
                .filter(condition -> !condition.equals(ENVELOPE));
    }

    private static Optional<String> first(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
