package io.expectationsink.exception;

import io.expectationsink.rule.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A sink that was refused by rules before anything was created. The message holds every error. */
public final class InvalidSinkException extends ExpectationSinkException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /** A refusal for the given errors; at least one. */
    public InvalidSinkException(List<Finding> errors) {
        super(message(errors));
        findings = List.copyOf(errors);
    }

    /** A refusal for one error that Spark's exception has shown. */
    public InvalidSinkException(Finding error, Throwable cause) {
        super(error.message(), cause);
        findings = List.of(error);
    }

    /** A refusal for errors of which at least one was shown by an exception, such as that of storage. */
    public InvalidSinkException(List<Finding> errors, Throwable cause) {
        super(message(errors), cause);
        findings = List.copyOf(errors);
    }

    /** The errors; empty after the exception was sent to another JVM, where the message still holds them. */
    public List<Finding> findings() {
        return Optional.ofNullable(findings).orElse(List.of());
    }

    private static String message(List<Finding> errors) {
        return errors.stream().map(Finding::message).collect(Collectors.joining("\n"));
    }
}
