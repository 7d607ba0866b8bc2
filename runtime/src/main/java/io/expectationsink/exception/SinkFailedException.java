package io.expectationsink.exception;

/** A sink that passed every check and that Spark then failed to start or to write. */
public final class SinkFailedException extends ExpectationSinkException {

    private static final long serialVersionUID = 1L;

    /** A failure with Spark's own exception. */
    public SinkFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
