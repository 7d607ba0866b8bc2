package io.expectationsink.runtime;

import io.expectationsink.exception.EngineCondition;
import io.expectationsink.exception.ExpectationSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.rule.Sink;
import java.util.Optional;

/** Wraps what Spark throws in an exception that names the sink. */
final class Failures {

    private Failures() {}

    /**
     * Our own exception as it is; any other with the sink, what failed, and Spark's first line. It takes any throwable:
     * Spark's Scala code throws checked exceptions that it does not declare.
     *
     * @throws Error when the cause is one
     */
    static ExpectationSinkException of(Sink sink, String what, Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof ExpectationSinkException ours) {
            return ours;
        }
        String message = "The %s %s: %s\n  The cause has all that Spark says."
                .formatted(sink.subject(), what, reason(sink, EngineCondition.tellingCause(cause)));
        return new SinkFailedException(message, cause);
    }

    /** The condition, or else the class, and the first line of what is said, without the secrets of the sink. */
    static String brief(Sink sink, Throwable thrown) {
        Throwable telling = EngineCondition.tellingCause(thrown);
        String kind =
                EngineCondition.of(telling).orElseGet(() -> telling.getClass().getName());
        String reason = reason(sink, telling);
        return reason.contains(kind) ? reason : kind + ": " + reason;
    }

    private static String reason(Sink sink, Throwable telling) {
        return sink.display(Optional.ofNullable(telling.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .orElseGet(telling::toString));
    }
}
