package io.expectationsink.exception;

/** The root of what can go wrong with a sink. Its message names the sink and its table; its cause is Spark's own. */
public abstract class ExpectationSinkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExpectationSinkException(String message) {
        super(message);
    }

    ExpectationSinkException(String message, Throwable cause) {
        super(message, cause);
    }
}
