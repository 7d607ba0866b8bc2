package io.expectationsink.exception;

/** A checkpoint that cannot be read, or a location that holds none. The message names the location and what to do. */
public final class CheckpointException extends ExpectationSinkException {

    private static final long serialVersionUID = 1L;

    /** A location that can be read and holds no checkpoint. */
    public CheckpointException(String message) {
        super(message);
    }

    /** A location that cannot be read. */
    public CheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
