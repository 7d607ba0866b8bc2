package io.expectationsink.exception;

/** A type for which the annotation processor has generated no writer, or not one that can be used. */
public final class WriterNotFoundException extends ExpectationSinkException {

    private static final long serialVersionUID = 1L;

    /** No writer was found. */
    public WriterNotFoundException(String message) {
        super(message);
    }

    /** A writer was found and cannot be used. */
    public WriterNotFoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
