package io.expectationsink.table;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.SparkThrowable;

/**
 * The error condition of an engine's failure. A Spark Connect client does not know Delta's conditions: they arrive as
 * {@code [INTERNAL_ERROR] Cannot find main error class 'DELTA_…'}.
 */
final class EngineCondition {

    private static final Pattern UNKNOWN_TO_CLIENT = Pattern.compile("Cannot find main error class '([A-Z0-9_.]+)'");
    private static final Pattern AT_THE_START = Pattern.compile("^\\s*\\[([A-Z0-9_.]+)]");

    private EngineCondition() {}

    /** The outermost condition that is known of the failure or its causes; empty when there is none. */
    static Optional<String> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> own(cause).stream())
                .findFirst();
    }

    private static Optional<String> own(Throwable failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "");
        return first(UNKNOWN_TO_CLIENT, message)
                .or(() -> failure instanceof SparkThrowable spark
                        ? Optional.ofNullable(spark.getCondition())
                        : Optional.empty())
                .or(() -> first(AT_THE_START, message));
    }

    private static Optional<String> first(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
