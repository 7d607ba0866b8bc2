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
        Throwable telling = EngineCondition.tellingCause(cause);
        String reason = Optional.ofNullable(telling.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .orElseGet(telling::toString);
        String message = "The %s %s: %s\n  The cause has all that Spark says."
                .formatted(sink.subject(), what, sink.display(reason));
        return new SinkFailedException(message, cause);
    }
}
