package io.expectationsink.exception;

import io.expectationsink.definition.UriSecrets;

/**
 * A checkpoint that cannot be read, backed up or restored, or a location that holds none. The message names the location
 * and what to do, without the credentials of locations.
 */
public final class CheckpointException extends ExpectationSinkException {

    private static final long serialVersionUID = 1L;

    /** A location that can be read and does not hold what it should, or input that cannot be used. */
    public CheckpointException(String message) {
        super(UriSecrets.mask(message));
    }

    /** A location that cannot be read or written. */
    public CheckpointException(String message, Throwable cause) {
        super(UriSecrets.mask(message), cause);
    }
}
